"""Mandarin as Taiwan writes it."""

from kiosk.speech.ear.tongues.chinese import Writing, tongue
from kiosk.speech.ear.tongues.chinese_numerals import Numerals

TONGUE = tongue(
    Writing(
        numerals=Numerals(two="兩", point="點", myriads=("", "萬", "億", "萬億")),
        counters="個名人位張天週種項處家間側邊倍歲次年隻小分點",
        units={"mm": "公釐", "cm": "公分", "km": "公里", "kg": "公斤", "mg": "毫克"},
        equals="等於",
        less="小於",
        more="大於",
        doctor="醫師",
    )
)
