import QtQuick

Item {
    id: root

    required property Clock clock

    Hand {
        angle: root.clock.hours * 30
    }

    TapHandler {
        onTapped: root.clock.wind(1)
    }
}
