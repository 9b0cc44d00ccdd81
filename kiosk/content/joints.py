"""Joints between the words of a text in a language written without spaces: U+200B, put there once.

请到{desk}做乳房X光检查。  ->  请|到|{desk}|做|乳房|X光|检查。        (| = U+200B)
"""

import re
from collections.abc import Callable, Collection, Iterator
from itertools import accumulate

from budoux.parser import (
    Parser,
    load_default_simplified_chinese_parser,
    load_default_traditional_chinese_parser,
)

from kiosk.content import markup
from kiosk.content.model import Run, Text, plain
from kiosk.i18n.segmentation import JOINT

_PARSERS: dict[str, Callable[[], Parser]] = {
    "zh-Hans": load_default_simplified_chinese_parser,
    "zh-Hant": load_default_traditional_chinese_parser,
}
# Words that the parser, which learnt from the news, tears or runs together with others.
_TERMS = {
    "zh-Hans": """
        您 乳房 乳腺 乳腺癌 乳头 X光 X光片 钼靶 超声 超声波 彩超 核磁共振 磁共振 造影 影像 片子
        检查 检查室 复查 筛查 就诊 转诊 随访 诊断 诊断性 化验 活检 穿刺 切片 病理 报告
        癌症 肿块 肿瘤 结节 囊肿 钙化 钙化点 增生 良性 恶性 组织 致密 致密型 不对称 结构 扭曲 疤痕
        纤维囊性 纤维腺瘤 淋巴结 腋下 假体 植入物 激素 月经 怀孕 绝经 家族史 过敏 辐射
        抗凝药 止痛药 止汗剂 麻醉 凝胶 探头 压板 压住 放大 放大镜
        医生 护士 技师 放射科 外科 口译 口译员 工作人员 陪同人员 前台 候诊室 更衣室 诊所 医院
        漏掉 遮住 查出 患有 确认 给出 日出 慢一点 长椅 白兔 太阳 女性 数字 词语 容易 不容易 觉得 仔细
        常见 常常 常规 马上 也许 各种 任何 越过 通向 问问 再看 再问 再来 再做 再拍
        什么 为什么 什么时候 看起来 接下来 写下来 记下来 下一步 一步一步 来说 过来
        第一次 下一次 这一次 一次 第一个 一个 一位 一处 一种 一小块 六个月
        不是 是不是 能不能 想不想
    """,
    "zh-Hant": """
        您 乳房 乳腺 乳癌 乳腺癌 乳頭 X光 X光片 攝影 超聲波 超音波 核磁共振 磁振造影 磁共振 造影 影像 片子
        檢查 檢查室 複查 覆檢 回診 篩檢 篩查 就診 轉診 追蹤 診斷 診斷性 化驗 活檢 穿刺 切片 病理 報告
        癌症 腫塊 腫瘤 結節 囊腫 水囊 鈣化 鈣化點 增生 良性 惡性 組織 緻密 緻密型 不對稱 結構 扭曲 疤痕
        纖維囊性 纖維囊腫 纖維腺瘤 淋巴結 腋下 義乳 植入物 荷爾蒙 激素 月經 懷孕 停經 家族史 過敏 輻射
        抗凝藥 抗凝血藥 抗凝血劑 止痛藥 止汗劑 麻醉 凝膠 探頭 壓板 壓住 放大 放大鏡
        醫師 醫生 護理師 護士 放射師 放射科 外科 口譯 口譯員 通譯員 工作人員 陪同人員
        櫃檯 櫃台 服務台 候診室 更衣室 診所 醫院
        漏掉 遮住 查出 患有 確認 給出 日出 慢一點 長椅 白兔 太陽 女性 數字 詞語 容易 不容易 覺得 仔細
        常見 常常 常規 馬上 也許 各種 任何 越過 通向 問問 再看 再問 再來 再做 再拍
        什麼 為什麼 什麼時候 看起來 接下來 寫下來 記下來 下一步 一步一步 來說 過來
        第一次 下一次 這一次 一次 第一個 一個 一位 一處 一種 一小塊 六個月
        不是 是不是 能不能 想不想
    """,
}
_OPENING = "“‘「『（《【〈〔("
_QUOTES = re.compile(rf"(?<![\s{_OPENING}])[{_OPENING}]")
# A number, a date or a Latin word is one word, whatever the parser thinks.
_WESTERN = re.compile(r"[0-9A-Za-z]+(?:[-.,:/'][0-9A-Za-z]+)*")


class Joiner:
    """Puts joints into texts of one language; a language with spaces is left as it is.

    `terms` are words of a pack's own, each a word of its own in the text: "断层合成".
    """

    def __init__(self, tag: str, terms: Collection[str] = ()) -> None:
        load = _PARSERS.get(tag)
        self._parser = load() if load else None
        self._terms = _any_of({*_TERMS.get(tag, "").split(), *terms} - {""})

    def words(self, text: str) -> str:
        """A text with its joints."""
        return plain(self.text((Run(text),)))

    def text(self, text: Text) -> Text:
        """Runs with their joints; words are found across them."""
        if self._parser is None:
            return text
        cuts = self._cuts(self._parser, plain(text))
        joined, start = [], 0
        for run in text:
            joined.append(Run(_cut(run.text, start, cuts), strong=run.strong))
            start += len(run.text)
        return tuple(joined)

    def _cuts(self, parser: Parser, text: str) -> frozenset[int]:
        """Where words end, in code points from the start of the text."""
        found: set[int] = set()
        start = 0
        for index, piece in enumerate(markup.split(text)):
            # The odd pieces are variables, which stay whole.
            within = set() if index % 2 else self._within(parser, piece)
            end = start + len(piece)
            found |= {start, end, *(start + at for at in within)}
            start = end
        return frozenset(at for at in found if _begins_word(text, at)).difference(_western(text))

    def _within(self, parser: Parser, piece: str) -> set[int]:
        """Where words begin or end in a piece without variables, as the terms mend it."""
        cuts = set(accumulate(map(len, parser.parse(piece)))) if piece else set()
        cuts.update(quote.start() for quote in _QUOTES.finditer(piece))
        for term in self._terms.finditer(piece):
            cuts.difference_update(range(term.start() + 1, term.end()))
            cuts.update(term.span())
        return cuts


def _any_of(terms: Collection[str]) -> re.Pattern[str]:
    """The longest of `terms` that stands at a place; nothing where there are none."""
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def _begins_word(text: str, at: int) -> bool:
    if not 0 < at < len(text) or text[at - 1] in _OPENING:
        return False
    return text[at].isalnum() or text[at] == "{" or text[at] in _OPENING


def _western(text: str) -> Iterator[int]:
    for match in _WESTERN.finditer(text):
        yield from range(match.start() + 1, match.end())


def _cut(text: str, start: int, cuts: frozenset[int]) -> str:
    """`text`, which begins at `start`, with a joint after each cut within it."""
    return "".join(
        character + (JOINT if position in cuts else "")
        for position, character in enumerate(text, start + 1)
    )
