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
            // A second strike of a trembling hand, where the dialog is not yet, must not take it away.
            enabled: !rise.running
            // What came down beside a dialog and is lifted on it has slid off.
            gesturePolicy: TapHandler.DragThreshold
            onLifted: root.session.dismiss()
        }
    }
    // The ground darkens at once, and what rises lets nothing through: so little is drawn again and again.
    onVisibleChanged: {
        if (visible && !session.still)
            rise.restart();
    }
    NumberAnimation {
        id: rise
        objectName: "motion"
        target: lifted
        property: "y"
        from: root.height
        to: 0
        duration: Theme.rise
        easing.type: Easing.OutCubic
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
