pragma ComponentBehavior: Bound

import QtQuick

// Words that assistive technology is told when they change in sight; those of the start it is told with the focus.
Item {
    id: root

    required property string text
    property bool there: false

    Accessible.ignored: true
    onTextChanged: if (there && text !== "")
        Accessible.announce(text)
    Component.onCompleted: there = true
}
