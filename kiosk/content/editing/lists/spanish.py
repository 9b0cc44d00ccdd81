"""Spanish words that frighten or promise too much, and technical ones."""

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
    avoided("sospechos[oa]s?|sospechas?", LOOK_AGAIN),
    avoided("anormal(?:es|mente)?|anormalidad(?:es)?|anomalías?", LOOK_AGAIN),
    avoided("malign[oa]s?|malignidad", CANCER),
    avoided("lesi(?:ón|ones)", AREA),
    avoided("fracas(?:o|os|ó|ar|ado)|fall(?:ó|ado|aron)", HAPPENED),
    avoided("víctimas?", PERSON),
    avoided(
        "no se (?:preocupe|asuste)|no (?:hay|tiene) (?:nada )?de qué preocuparse|todo saldrá bien",
        OUTCOME,
    ),
    avoided("relájese", PAUSE),
)

JARGON = terms(
    anestesia="anestesi(?:a|as|co|cos)",
    asimetría="asimetrías?",
    benigno="benign[oa]s?",
    biopsia="biopsias?",
    calcificaciones="(?:micro)?calcificaci(?:ón|ones)",
    carcinoma="carcinomas?",
    distorsión="distorsi(?:ón|ones)",
    ecografía="ecografías?|ultrasonidos?",
    fibroadenoma="fibroadenomas?",
    fibroquístico="fibroquístic[oa]s?",
    invasivo="invasiv[oa]s?|invasor(?:a|es|as)?",
    mamografía="mamografías?",
    metástasis="metástasis",
    oncólogo="oncólog[oa]s?|oncología",
    patólogo="patólog[oa]s?|patología",
    pronóstico="pronósticos?",
    quiste="quistes?",
    radiólogo="radiólog[oa]s?|radiología",
    tecnólogo="tecnólog[oa]s?",
    tomosíntesis="tomosíntesis",
)
