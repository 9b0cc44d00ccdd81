pragma ComponentBehavior: Bound

import QtQuick

// A leaf of a card: the topic and the trail, the text with its picture or figure, and the read bar.
Item {
    id: root

    required property SessionModel session
    readonly property string arrangement: session.arrangement
    readonly property real roomy: width - 2 * Theme.margin
    readonly property real start: Theme.margin
    readonly property ItemModel text: session.region("text")
    readonly property ItemModel picture: session.region("picture")
    readonly property bool people: arrangement === "people"
    // What opens the video stands below the picture where it can be reached there, else below the text.
    readonly property bool beneath: arrangement === "beside" && !(Theme.low && Theme.upright)
    readonly property bool beside: arrangement === "beside" || arrangement === "picture"

    // The head

    Label {
        id: topic
        x: Theme.rtl ? root.width - root.start - width : root.start
        // A long notice goes down instead of out of the window; a topic's name must fit.
        y: Math.max(root.session.notice ? Theme.u(8) : -height, Theme.u(40) + (Theme.at([80, 84, 88, 90]) - height) / 2)
        room: root.roomy - trail.width - Theme.u(32)
        balanced: true
        // What must be known now takes the place of the topic's name: the text below keeps its own.
        text: root.session.notice || root.session.topic
        leading: 1.15
        color: Theme.ink2
        opacity: strip.shown ? 0 : 1
        font.pixelSize: root.session.notice ? Theme.label : Theme.topic
        font.weight: Font.Bold
        Accessible.ignored: root.session.notice !== ""
    }
    Announcement {
        text: root.session.notice
    }
    Repeater {
        model: root.session.region("notice")
        delegate: Spot {
            anchors.fill: topic
        }
    }
    Trail {
        id: trail
        session: root.session
        opacity: strip.shown ? 0 : 1
        x: Theme.rtl ? root.start : root.width - root.start - width
        y: Theme.u(40) + (Theme.at([80, 84, 88, 90]) - height) / 2
    }
    readonly property real headEnd: Math.max(topic.y + topic.height, trail.y + trail.height)

    // The leaf slides in as one

    Item {
        id: leaf
        width: root.width
        y: Math.max(root.headEnd + Theme.u(16), root.people ? Theme.strip : Theme.underStrip) + Theme.overhangTold * 0.4
        height: bar.y - y - Theme.u(Theme.low ? 12 : 16)

        Loader {
            id: window
            active: root.beside
            x: Theme.rtl ? root.width - root.start - width : root.start
            y: Theme.upright ? 0 : (parent.height - height - beneath.height) / 2
            width: Theme.upright ? root.roomy : Theme.u(Theme.step === 1 ? 520 : 600)
            height: Theme.upright ? (root.arrangement === "picture" ? Math.min(parent.height * (Theme.step < 3 ? 0.5 : Theme.magnify ? 0.36 : 0.42), Theme.u(720)) : Math.min(Theme.at([560, 440, 600, 600]), parent.height * (Theme.magnify ? 0.4 : 0.48)) - beneath.height) : Math.min(parent.height, Theme.u(608)) - beneath.height
            sourceComponent: Item {
                Repeater {
                    model: root.picture
                    delegate: Spot {
                        id: seen
                        required property string picture
                        anchors.fill: parent
                        Accessible.role: Accessible.Graphic
                        Accessible.ignored: label === ""
                        ArchPicture {
                            visible: width >= 1 && height >= 1
                            anchors.fill: parent
                            source: seen.picture
                            topRadius: width / 2
                            bottomRadius: Theme.u(36)
                            line: Theme.contrast ? Theme.border : 0
                            lineColor: Theme.ink
                        }
                    }
                }
            }
        }

        Column {
            id: beneath
            x: window.x
            y: window.y + window.height
            width: window.width
            Repeater {
                model: root.beneath ? root.session.region("signs") : null
                delegate: LeafButton {
                    session: root.session
                    room: window.width
                    iconFirst: true
                    x: (window.width - width) / 2
                }
            }
        }

        readonly property real side: root.beside && !Theme.upright ? window.width + Theme.u(72) : 0
        readonly property real above: root.beside && Theme.upright ? window.height + beneath.height + Theme.u(32) : 0
        readonly property real column: root.roomy - side

        // Within reach, what can be touched stands at the foot of the leaf, and what is read above it.
        readonly property real touched: signs.height + asked.height + breathe.height + folds.height
        readonly property bool apart: Theme.low && touched > 0

        Column {
            id: words
            x: Theme.rtl ? root.width - root.start - leaf.side - width : root.start + leaf.side
            y: leaf.above + (Theme.upright || root.people || leaf.apart ? 0 : Math.max(0, (leaf.height - height) / 2 - Theme.u(8)))
            width: leaf.column

            Column {
                id: told
                width: parent.width
                Repeater {
                    id: pieces
                    model: root.text
                    delegate: Piece {
                        session: root.session
                        count: pieces.count
                        width: words.width
                    }
                }
            }
            Together {
                id: both
                session: root.session
                width: leaf.column
                visible: count > 0
            }
            ComparisonFigure {
                id: sidesFigure
                session: root.session
                width: leaf.column
                room: leaf.height - told.height
                alone: told.height === 0
                visible: sides.count > 0
            }
            Item {
                width: 1
                height: leaf.apart ? Math.max(0, leaf.height - words.y - told.height - both.height - (sidesFigure.visible ? sidesFigure.height : 0) - leaf.touched) : 0
            }
            Column {
                id: signs
                width: leaf.column
                Repeater {
                    model: root.beneath ? null : root.session.region("signs")
                    delegate: LeafButton {
                        session: root.session
                        room: leaf.column
                        iconFirst: true
                    }
                }
            }
            Column {
                id: asked
                width: leaf.column
                topPadding: rows.count > 0 && told.height > 0 ? Theme.overhangTold * 0.8 : 0
                spacing: Theme.body * 0.32
                Repeater {
                    id: rows
                    model: root.session.region("questions")
                    delegate: QuestionRow {
                        session: root.session
                        width: asked.width
                    }
                }
            }
            BreathingStart {
                id: breathe
                session: root.session
                width: leaf.column
                visible: offered
            }
            Column {
                id: folds
                width: leaf.column
            Repeater {
                model: root.session.region("fold")
                delegate: LeafButton {
                    session: root.session
                    room: leaf.column
                }
            }
            Repeater {
                model: root.session.region("link")
                delegate: LeafButton {
                    session: root.session
                    room: leaf.column
                }
            }
            }
        }
        Loader {
            active: root.people
            x: root.start
            y: words.y + words.height
            width: root.roomy
            height: leaf.height - y
            sourceComponent: PeopleFigure {
                session: root.session
            }
        }
    }

    WordStrip {
        id: strip
        session: root.session
        width: root.width
    }

    ReadBar {
        id: bar
        session: root.session
        x: root.start
        y: root.height - height - Theme.u(Theme.low ? 6 : 20)
        width: root.roomy
        height: Theme.bar
    }

    Connections {
        target: root.session
        function onArrived() {
            arrival.restart();
        }
    }
    ParallelAnimation {
        id: arrival
        objectName: "motion"
        NumberAnimation {
            target: leaf
            property: "x"
            from: Theme.still ? 0 : Theme.u(48) * (root.session.forward !== Theme.rtl ? 1 : -1)
            to: 0
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: leaf
            property: "opacity"
            from: Theme.still ? 1 : 0
            to: 1
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }
    }
}
