pragma ComponentBehavior: Bound

import QtQuick

// A line drawing of 48 x 48 units in one colour; those with a direction turn with the script.
Image {
    id: root

    required property string name
    property color color: Theme.action
    property real side: Theme.at([52, 58, 62, 64])

    readonly property var strokes: ({
            home: "<path d='M8 44V24A16 16 0 0 1 40 24V44Z'/><path d='M19 44V33A5 5 0 0 1 29 33V44'/>",
            back: "<path d='M28 8 12 24 28 40M13 24H42'/>",
            forward: "<path d='M20 8 36 24 20 40M35 24H6'/>",
            language: "<path d='M5 8H31V29H17L9 36V29H5Z'/><path d='M36 17H43V37H39V44L31 37H22V34'/><path d='M12 23 18 13 24 23M14.5 20H21.5' stroke-width='3.4'/>",
            text: "<path d='M3 40 15 9 27 40M7 30H23'/><circle cx='37' cy='32' r='7.6'/><path d='M45 24V40'/>",
            desk: "<path d='M8 36A16 16 0 0 1 40 36Z'/><path d='M4 42H44M24 20V14M18 11H30'/>",
            more: "<circle cx='9' cy='24' r='2.5'/><circle cx='24' cy='24' r='2.5'/><circle cx='39' cy='24' r='2.5'/>",
            speaker: "<path d='M6 18V30H14L25 40V8L14 18Z'/><path d='M32 17A10 10 0 0 1 32 31M37 10A18 18 0 0 1 37 38'/>",
            book: "<path d='M24 13C18 8 11 7 5 8V37C11 36 18 37 24 42 30 37 37 36 43 37V8C37 7 30 8 24 13ZM24 13V42'/>",
            pause: "<path d='M16 9V39M32 9V39' stroke-width='8'/>",
            play: "<path d='M14 7 40 24 14 41Z' fill='currentColor'/>",
            stop: "<path d='M11 11H37V37H11Z' fill='currentColor'/>",
            less: "<path d='M31 9 16 24 31 39'/>",
            greater: "<path d='M17 9 32 24 17 39'/>",
            minus: "<path d='M8 24H40'/>",
            plus: "<path d='M24 8V40M8 24H40'/>",
            check: "<path d='M8 25 19 36 40 12'/>",
            print: "<path d='M14 18V6H34V18M14 36H5V18H43V36H34'/><path d='M14 29H34V43H14Z'/>",
            smiling: "<path d='M17 18V20M31 18V20M14 28A11 11 0 0 0 34 28'/>",
            level: "<path d='M17 18V20M31 18V20M15 31H33'/>",
            frowning: "<path d='M17 18V20M31 18V20M15 35A10 10 0 0 1 33 35'/>",
            again: "<path d='M12 15A16 16 0 1 1 8 26'/><path d='M12 5V15H22'/>",
            signs: "<path d='M9 30V15A3 3 0 0 1 15 15V24M15 22V9A3 3 0 0 1 21 9V22M21 22V9A3 3 0 0 1 27 9V23M27 23V14A3 3 0 0 1 33 14V28L36 24A3.4 3.4 0 0 1 42 28L35 39A11 11 0 0 1 26 44H22A13 13 0 0 1 9 31Z' stroke-width='4'/>",
            lock: "<path d='M11 21H37V42H11Z'/><path d='M16 21V14A8 8 0 0 1 32 14V21'/>"
        })
    readonly property bool directed: ["back", "forward", "less", "greater"].indexOf(name) >= 0

    width: side
    height: side
    sourceSize: Qt.size(Math.round(side), Math.round(side))
    mirror: directed && Theme.rtl
    source: name in strokes ? "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48' fill='none' stroke='currentColor' color='" + String(color) + "' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'>".replace("currentColor", String(color)).replace(/#/g, "%23") + strokes[name].replace(/currentColor/g, String(color)).replace(/#/g, "%23") + "</svg>" : ""
    Accessible.ignored: true
}
