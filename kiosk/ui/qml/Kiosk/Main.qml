pragma ComponentBehavior: Bound

import QtQuick

// The window: one page for each kind of screen, the dock at its foot, and what lies on top.
Window {
    id: root

    required property SessionModel session
    readonly property bool visit: session.kind === "home" || session.kind === "reader" || session.kind === "breathing" || session.kind === "languages" || session.kind === "mine" || session.kind === "taking"

    title: "Kiosk"
    color: Theme.wall

    Binding {
        target: Theme
        property: "name"
        value: root.session.theme
    }
    Binding {
        target: Theme
        property: "size"
        value: root.session.size
    }
    Binding {
        target: Theme
        property: "still"
        value: root.session.still
    }
    Binding {
        target: Theme
        property: "rtl"
        value: root.session.rtl
    }
    Binding {
        target: Theme
        property: "low"
        value: root.session.low
    }
    Binding {
        target: Theme
        property: "magnify"
        value: root.session.magnify
    }
    Binding {
        target: Theme
        property: "half"
        value: root.height / 2
    }
    Binding {
        target: Theme
        property: "left"
        value: root.session.left
    }
    Binding {
        target: Theme
        property: "family"
        value: root.session.family
    }
    Binding {
        target: Theme
        property: "writing"
        value: root.session.writing
    }
    Binding {
        target: Theme
        property: "tells"
        value: root.session.tells
    }
    Binding {
        target: Theme
        property: "upright"
        value: root.height > root.width
    }
    Binding {
        target: Theme
        property: "unit"
        value: Math.min(Math.max(root.width, root.height) / 1920, Math.min(root.width, root.height) / 1080)
    }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.session.rtl
        LayoutMirroring.childrenInherit: true

        Item {
            id: below
            anchors.fill: parent
            enabled: root.session.overlay === ""

            Loader {
                id: page
                width: parent.width
                height: parent.height - (root.visit ? Theme.dock : 0)
                sourceComponent: root.session.kind === "attract" ? attract : root.session.kind === "languages" ? languages : root.session.kind === "home" ? home : root.session.kind === "reader" ? reader : root.session.kind === "breathing" ? breathing : root.session.kind === "mine" ? mine : root.session.kind === "taking" ? taking : root.session.kind === "keys" ? keys : root.session.kind === "farewell" ? farewell : null
            }
            Dock {
                visible: root.visit
                session: root.session
                width: parent.width
                y: parent.height - height
            }
        }
        OverlayLayer {
            anchors.fill: parent
            session: root.session
        }
        GroupRing {
            session: root.session
        }
        HintPill {
            visible: root.session.hint !== ""
            text: root.session.hint
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Rectangle {
            anchors.fill: parent
            visible: root.session.covered
            color: "black"
        }
        PointHandler {
            acceptedButtons: Qt.LeftButton
            onActiveChanged: root.session.touch(active)
        }
    }

    Component {
        id: attract
        AttractPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: languages
        LanguagesPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: home
        HomePage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: breathing
        BreathingPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: mine
        MinePage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: taking
        TakingPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: keys
        KeysPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: farewell
        FarewellPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.title
        }
    }
    Component {
        id: reader
        ReaderPage {
            session: root.session
            Accessible.role: Accessible.Pane
            Accessible.name: root.session.topic + " " + root.session.trailLabel
        }
    }
}
