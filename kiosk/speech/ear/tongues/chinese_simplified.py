"""Mandarin as the mainland writes it."""

from kiosk.speech.ear.tongues.chinese import Writing, tongue
from kiosk.speech.ear.tongues.chinese_numerals import Numerals

TONGUE = tongue(
    Writing(
        numerals=Numerals(two="两", point="点", myriads=("", "万", "亿", "万亿")),
        counters="个名人位张天周种项处家间侧边倍岁次年只小分点",
        units={"mm": "毫米", "cm": "厘米", "km": "公里", "kg": "公斤", "mg": "毫克"},
        equals="等于",
        less="小于",
        more="大于",
        doctor="医生",
    )
)
