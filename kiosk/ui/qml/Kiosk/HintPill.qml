import QtQuick

// A few words at the head of the screen, where nothing is touched: how the glass is, when that is not as usual.
Rectangle {
    id: root

    required property string text

    width: words.width + Theme.u(56)
    height: words.height + Theme.u(12)
    color: Theme.ink
    bottomLeftRadius: Theme.radius
    bottomRightRadius: Theme.radius

    Label {
        id: words
        anchors.centerIn: parent
        text: root.text
        color: Theme.surface
        font.pixelSize: Theme.body
    }
}
