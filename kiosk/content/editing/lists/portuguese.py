"""Portuguese words that frighten or promise too much, and technical ones."""

from kiosk.content.editing.lists.entries import (
    AREA,
    CANCER,
    HAPPENED,
    LOOK_AGAIN,
    OUTCOME,
    PAUSE,
    PERSON,
    avoided,
    terms,
)

AVOIDED = (
    avoided("suspeit[oa]s?", LOOK_AGAIN),
    avoided("anorma(?:l|is|lmente)|anormalidades?|anomalias?", LOOK_AGAIN),
    avoided("malign[oa]s?|malignidade", CANCER),
    avoided("les(?:ão|ões)", AREA),
    avoided("fracass(?:o|os|ou)|falh(?:ou|aram)", HAPPENED),
    avoided("vítimas?", PERSON),
    avoided(
        "não se preocupe|não entre em pânico|nada com que se preocupar|vai ficar tudo bem", OUTCOME
    ),
    avoided("relaxe", PAUSE),
)

JARGON = terms(
    anestesia="anestesi(?:a|as|co|cos)|anestésicos?",
    assimetria="assimetrias?",
    benigno="benign[oa]s?",
    biópsia="biópsias?",
    calcificações="(?:micro)?calcificaç(?:ão|ões)",
    carcinoma="carcinomas?",
    cisto="cistos?",
    distorção="distorç(?:ão|ões)",
    fibroadenoma="fibroadenomas?",
    invasivo="invasiv[oa]s?",
    mamografia="mamografias?",
    metástase="metástases?",
    oncologista="oncologistas?|oncologia",
    patologista="patologistas?|patologia",
    prognóstico="prognósticos?",
    radiologista="radiologistas?|radiologia",
    tomossíntese="tomossíntese",
    ultrassom="ultrassom|ultrassons|ultrassonografias?",
)
