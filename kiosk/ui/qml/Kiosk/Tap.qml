pragma ComponentBehavior: Bound

import QtQuick

// Anything that can be touched. It acts on release, and not if the finger slid off, or when a pointer has
// rested on it; it never moves the focus by itself: the session says where the ring is, assistive
// technology asks the session.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string label
    property string detail: ""
    required property bool focused
    property int chosen: -1
    property bool limit: false
    property bool option: false
    property bool box: false
    property real ringTop: Theme.radius
    property real ringBottom: Theme.radius
    property real ringInset: 0
    // How far above its lower edge it shows that something rests on it.
    property real restingLift: 0
    readonly property bool pressed: handler.pressed && !limit
    default property alias content: face.data

    activeFocusOnTab: false
    onFocusedChanged: if (focused)
        forceActiveFocus()
    onActiveFocusChanged: if (activeFocus && !focused)
        session.focusOn(itemId)
    Component.onCompleted: {
        if (focused)
            forceActiveFocus();
        if (session.dwell > 0 || session.hold > 0)
            resting.createObject(root);
    }

    Accessible.role: box ? Accessible.CheckBox : option ? Accessible.RadioButton : Accessible.Button
    Accessible.name: detail ? label + ". " + detail : label
    Accessible.focusable: true
    Accessible.focused: focused
    Accessible.checkable: option || box
    Accessible.checked: (option || box) && chosen === 1
    Accessible.onPressAction: session.activate(itemId)
    Accessible.onToggleAction: session.activate(itemId)

    Item {
        id: face
        width: root.width
        height: root.height
        y: root.pressed ? Theme.u(3) : 0
    }
    FocusRing {
        topRadius: root.ringTop
        bottomRadius: root.ringBottom
        inset: root.ringInset
        visible: root.focused
    }
    Component {
        id: resting
        Resting {
            anchors.fill: parent
            anchors.bottomMargin: root.restingLift
            session: root.session
            held: handler.pressed
            onPressed: root.session.activate(root.itemId)
        }
    }
    Finger {
        id: handler
        session: root.session
        onLifted: root.session.activate(root.itemId)
    }
}
