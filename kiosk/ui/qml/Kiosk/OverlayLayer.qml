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
        TapHandler {
            onTapped: root.session.dismiss()
        }
    }
    Loader {
        anchors.fill: parent
        active: root.visible
        sourceComponent: root.sheet ? settings : root.session.overlay === "origin" ? origin : dialog
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
        id: settings
        Item {
            SettingsSheet {
                session: root.session
            }
        }
    }
}
