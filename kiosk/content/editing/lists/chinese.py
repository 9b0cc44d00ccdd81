"""Chinese words that frighten or promise too much, in simplified and traditional characters."""

from kiosk.content.editing.lists.entries import (
    AREA,
    CANCER,
    HAPPENED,
    LOOK_AGAIN,
    OUTCOME,
    PAUSE,
    avoided_within,
)

AVOIDED = (
    avoided_within("可疑|异常|異常|不正常", LOOK_AGAIN),
    avoided_within("恶性|惡性", CANCER),
    avoided_within("病灶|病变|病變", AREA),
    avoided_within("失败|失敗", HAPPENED),
    avoided_within("(?:不用|不要|不必|别|別)(?:担心|擔心|惊慌|驚慌|害怕)", OUTCOME),
    avoided_within("放轻松|放輕鬆", PAUSE),
)
