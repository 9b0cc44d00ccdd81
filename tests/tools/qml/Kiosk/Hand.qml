import QtQuick

Rectangle {
    id: root

    property real angle: 0

    rotation: root.angle
}
