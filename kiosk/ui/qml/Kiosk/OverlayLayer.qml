pragma ComponentBehavior: Bound

import QtQuick

// What lies on top: a scrim over the screen, and a dialog or the sheet.
Item {
    id: root

    required property SessionModel session
    readonly property bool sheet: session.overlay === "sheet"

    visible: session.overlay !== ""

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: Theme.scrimOpacity
        Finger {
            session: root.session
            // What came down beside a dialog and is lifted on it has slid off.
            gesturePolicy: TapHandler.DragThreshold
            onLifted: root.session.dismiss()
        }
    }
    // The ground darkens at once, so that only what rises is drawn again and again.
    onVisibleChanged: {
        if (visible)
            rise.restart();
    }
    ParallelAnimation {
        id: rise
        NumberAnimation {
            target: lifted
            property: "y"
            from: Theme.still ? 0 : Theme.u(48)
            to: 0
            duration: Theme.rise
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: lifted
            property: "opacity"
            from: Theme.still ? 1 : 0
            to: 1
            duration: Theme.rise
            easing.type: Easing.OutCubic
        }
    }
    Loader {
        id: lifted
        width: parent.width
        height: parent.height
        active: root.visible
        sourceComponent: root.sheet ? settings : root.session.overlay === "origin" ? origin : root.session.overlay === "signs" ? signs : dialog
    }
    Component {
        id: dialog
        Item {
            OverlayDialog {
                session: root.session
            }
        }
    }
    Component {
        id: origin
        Item {
            OriginSheet {
                session: root.session
            }
        }
    }
    Component {
        id: signs
        Item {
            SignsSheet {
                session: root.session
            }
        }
    }
    Component {
        id: settings
        Item {
            SettingsSheet {
                session: root.session
            }
        }
    }
}
