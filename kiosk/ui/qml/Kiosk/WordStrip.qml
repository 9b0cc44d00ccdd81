pragma ComponentBehavior: Bound

import QtQuick

// The word being heard, as large as there is room for: over the head of a page, and of nothing that is read.
Rectangle {
    id: root

    required property SessionModel session
    readonly property bool shown: Theme.magnify && session.marks.large !== ""
    readonly property real pad: Theme.u(5)
    readonly property real tall: height - foot.height - 2 * pad
    readonly property rect ink: measured.tightBoundingRect
    // Whole words: a long one is smaller, and so is one whose vowel marks stand far out.
    readonly property real fit: Math.min(1, (width - Theme.u(48)) / Math.max(1, measured.advanceWidth, ink.width), tall / Math.max(1, ink.height))
    // Words stand on one line, unless one would leave the strip.
    readonly property bool han: session.marks.largeWriting === "han" || session.marks.largeWriting === "hangul"
    readonly property real line: pad + tall / 2 + Theme.magnified * (han ? 0.39 : 0.265)
    readonly property real foundation: Math.max(pad - ink.y * fit, Math.min(pad + tall - (ink.y + ink.height) * fit, line))

    visible: shown
    height: Theme.strip
    color: Theme.surface

    TextMetrics {
        id: measured
        font.family: root.session.marks.largeFamily
        font.pixelSize: Theme.magnified
        font.weight: Font.Bold
        text: Theme.magnify ? root.session.marks.large : ""
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.foundation - baselineOffset
        text: measured.text
        textFormat: Text.PlainText
        color: Theme.ink
        font.family: measured.font.family
        font.pixelSize: Math.max(1, Math.floor(Theme.magnified * root.fit))
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    Rectangle {
        id: foot
        y: parent.height - height
        width: parent.width
        height: Theme.u(10)
        color: Theme.now
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.u(4)
            color: Theme.nowInk
        }
    }
}
