import QtQuick

// A page with nothing on it, which slides in as a kiosk's pages do.
Window {
    id: root

    color: "#E8EFEA"

    function slide() {
        arrival.restart();
    }

    Rectangle {
        id: page
        width: root.width
        height: root.height - 300
        color: "#FDFDF9"
    }
    ParallelAnimation {
        id: arrival
        NumberAnimation {
            target: page
            property: "x"
            from: 48
            to: 0
            duration: 320
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: page
            property: "opacity"
            from: 0
            to: 1
            duration: 320
            easing.type: Easing.OutCubic
        }
    }
}
