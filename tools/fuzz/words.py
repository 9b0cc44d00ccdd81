"""What each reader has an ear for: the signs and words of its language, also in the wrong place."""

CARD = rb"""
##|#|-|1.|>|***|**|`|```|```steps {#a}|```icon-array {#b}|```compare {#c}|```breathing {#d}|{#|{#common}
 fold="|+++|<!--|-->|<!-- Translators:|![|](images/lens.svg)|[[part]]|[[step]]|[[column]]|a\|b|-\|-|&#|_a_
<script>|[a](javascript:b)|    |===|---|here = "|picture = "images/lens.svg"
"""
TOML = rb"""
[|]|[[|]]| = |1979-05-27|1979-05-27T07:32:00Z|07:32:00|inf|nan|0x|true|[[waive]]|[lexicon.es]|[variables.a]
[languages.ar]|'''|\"\"\"|\u0000|\u202e|a.|{a=|# Translators:|check = "|where = "|until = "
[sign-off.read.your-day]
"""
PO = rb"""
msgid "|msgstr "|msgctxt "|msgid_plural "|msgstr[0]|#, fuzzy|#\| msgid |#~ msgid |#~ |#: |#. |"|""|charset=
utf-16
nplurals=|plural=|Language: |\n|\|PO-Revision-Date: |+9999
"""
VTT = rb"""
WEBVTT|-->|00:00.000|99:59:59.999|<|>|<00:01.000>|NOTE|STYLE|&#|&amp|common|<c.x>|:
"""
SVG = rb"""
<g>|</g>|<svg|<path d='M0 0L9 9'/>|<!DOCTYPE svg [<!ENTITY a 'b'>]>|&a;|<![CDATA[|]]>| href='#a'| style='a'
<?xml version='1.0' encoding='utf-16'?>|url(#sky)|url(http://a)|nan|1e9
 viewBox='0 0 1 1'| transform='scale(9)'
<use/>|<text>|M0 0|A1 1 0 1 1 9 9|xlink:href| stroke='#000'| stroke-dasharray='1'|<stop/>
"""
JSON = rb"""
null|true|{}|[]|""|{|[|"|:|,|{"type":"icon-array",|\u0000|\u202e|"language":"xx"|"narration":|1e400|"size":|"start":
..|images/two.png|zh-Hans
"""
PNG = (b"IHDR", b"IDAT", b"IEND", b"PLTE", b"acTL", b"zTXt", b"\0\0\0\0", b"\xff\xff\xff\xff")
ZIP = (
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06", b"\0\0\0\0"),
    *(b"mimetype", b"contents", b"index.json", b"\xff\xff\xff\xff", b"\x08\0", b"\x0c\0", b"../a"),
)
SOUND = (b"OggS", b"\x01vorbis", b"\x05vorbis", b"\0\0\0\0", b"\xff\xff\xff\xff")


def listed(words: bytes) -> list[bytes]:
    r"""The words between | and line ends; \| is the sign itself, and each may stand on a line of its own."""
    found = [
        word.replace(b"\0", b"|")
        for line in words.replace(rb"\|", b"\0").split(b"\n")
        for word in line.split(b"|")
    ]
    return [each for word in found if word for each in (word, word + b"\n")]
