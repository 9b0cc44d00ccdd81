pragma Singleton
import QtQuick

// The tokens: colours of the three themes, sizes of text at the four layout sizes, in px of this screen.
QtObject {
    id: root

    property string name: "light"
    property real size: 1
    property real unit: 1
    property bool upright: false
    property bool still: false
    property bool rtl: false
    // All that can be touched lies in the lower half; what is touched most stands at the left edge.
    property bool low: false
    property real half: 0
    // The word being heard stands very large in a strip above the page: twice the largest letters of a text.
    property bool magnify: false
    property bool left: false
    property string family: "Noto Sans"
    property string writing: "latin"
    property string tells: "latin" // the writing of what a page tells, which may be a companion's

    readonly property bool contrast: name === "contrast"
    readonly property int step: size >= 2 ? 3 : size >= 1.5 ? 2 : size >= 1.25 ? 1 : 0
    readonly property bool folded: step > 0
    readonly property bool arabic: writing === "arabic"
    readonly property bool arabicTold: tells === "arabic"
    // Arabic letters and their vowel marks stand out of the design's line, above and below.
    readonly property real overhang: arabic ? title * 0.32 : 0
    readonly property real overhangTold: arabicTold ? title * 0.32 : 0

    function pick(light: color, dark: color, contrast: color): color {
        return name === "light" ? light : name === "dark" ? dark : contrast;
    }
    function u(px: real): real {
        return px * unit;
    }
    function at(sizes: list<real>): real {
        return sizes[step] * unit;
    }

    readonly property color wall: pick("#E8EFEA", "#0F211F", "#000000")
    readonly property color surface: pick("#FDFDF9", "#1B3532", "#000000")
    readonly property color sunk: pick("#D8E4DC", "#0A1716", "#000000")
    readonly property color ink: pick("#14302D", "#F4F1E6", "#FFFFFF")
    readonly property color ink2: pick("#2F4A46", "#C9D6CF", "#FFFFFF")
    readonly property color line: pick("#5C7C75", "#83A69B", "#FFFFFF")
    readonly property color hair: pick("#C2D2C9", "#31514B", "#FFFFFF")
    readonly property color action: pick("#0F4F49", "#BFE4D3", "#FFFFFF")
    readonly property color actionInk: pick("#FFFFFF", "#0B2522", "#000000")
    readonly property color actionPressed: pick("#0A3632", "#98CBB5", "#FFD400")
    readonly property color actionSoft: pick("#D2E6DB", "#264842", "#000000")
    readonly property color now: pick("#F5B833", "#F5B833", "#FFD400")
    readonly property color nowSoft: pick("#FCE8B4", "#4B3D12", "#332B00")
    readonly property color nowInk: pick("#14302D", "#14201E", "#000000")
    readonly property color you: pick("#5B2E58", "#E7BFE2", "#7FE7FF")
    readonly property color youSoft: pick("#EBDDE8", "#44304A", "#000000")
    readonly property color youInk: pick("#FFFFFF", "#2A1230", "#000000")
    readonly property color focusIn: pick("#FFFFFF", "#0F211F", "#000000")
    readonly property color focusOut: pick("#14302D", "#FFFFFF", "#FFD400")
    readonly property color sky: pick("#BFDCE8", "#1F3C4A", "#000000")
    readonly property color haze: pick("#FBDDBF", "#4A4250", "#000000")
    readonly property color glow: pick("#F9D88B", "#8C7338", "#000000")
    readonly property color scrim: pick("#14302D", "#000000", "#000000")
    readonly property real scrimOpacity: name === "light" ? 0.72 : name === "dark" ? 0.78 : 0.9

    readonly property real label: at([38, 44, 52, 57])
    readonly property real tile: at([39, 46, 60, upright || low ? 70 : 88])
    readonly property real button: at([42, 50, 58, 64])
    readonly property real sub: at([44, 52, 60, 76])
    readonly property real body: at([50, 62, 75, 100])
    readonly property real title: at([72, 80, 90, 104])
    readonly property real hero: at([58, 62, 75, 100])
    readonly property real topic: at([42, 50, 56, 64])
    readonly property real display: at([144, 144, 140, 140])

    readonly property real control: at([104, 116, 132, 152])
    readonly property real round: at([96, 104, 116, 128])
    // Between two targets: 3 mm on the finest panel that has this layout.
    readonly property real gap: at([16, 16, 18, 24])
    readonly property real margin: u(upright ? 56 : 80)
    readonly property real dock: at(upright ? [316, 348, 380, 416] : [136, 164, 188, 216])
    readonly property real bar: low ? (upright ? 2 : 1) * round + u(upright ? 32 : 6) : at(upright ? [240, 268, 300, 324] : [128, 136, 148, 160])
    readonly property real radius: u(24)
    readonly property real border: u(contrast ? 4 : 3)

    readonly property real bodyLine: bodyLineOf(writing)
    readonly property real titleLine: titleLineOf(writing)

    function bodyLineOf(writing: string): real {
        const usual = writing === "arabic" ? 1.7 : writing === "han" || writing === "hangul" ? 1.55 : 1.5;
        return dense ? 0.9 * usual : usual;
    }
    function titleLineOf(writing: string): real {
        return writing === "arabic" ? 1.35 : writing === "han" ? 1.25 : 1.14;
    }

    // Under the strip, lines of the largest text stand closer together where the screen lies.
    readonly property bool dense: magnify && step === 3 && !upright
    readonly property real magnified: u(208)
    readonly property real strip: magnify ? u(upright ? 260 : 232) : 0
    readonly property real underStrip: magnify ? strip + u(12) : 0

    readonly property int slide: still ? 0 : 320
    readonly property int rise: 280
}
