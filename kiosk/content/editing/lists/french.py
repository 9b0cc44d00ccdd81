"""French words that frighten or promise too much, and technical ones."""

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
    avoided("suspecte?s?|suspicions?", LOOK_AGAIN),
    avoided("anormale?s?|anormalement|anormaux|anomalies?", LOOK_AGAIN),
    avoided("mali(?:n|ns|gne|gnes)|malignités?", CANCER),
    avoided("lésions?", AREA),
    avoided("échecs?|échoué", HAPPENED),
    avoided("victimes?", PERSON),
    avoided(
        "ne vous inquiétez pas|ne paniquez pas|pas de quoi s['’]inquiéter|tout ira bien", OUTCOME
    ),
    avoided("détendez-vous|relaxez-vous", PAUSE),
)

JARGON = terms(
    anesthésie="anesthési(?:e|es|que|ques)",
    asymétrie="asymétries?",
    bénin="bénin(?:s|e|es)?|bénigne?s?",
    biopsie="biopsies?",
    calcifications="(?:micro)?calcifications?",
    carcinome="carcinomes?",
    distorsion="distorsions?",
    échographie="échographies?",
    fibroadénome="fibroadénomes?|adénofibromes?",
    invasif="invasi(?:f|fs|ve|ves)",
    kyste="kystes?",
    mammographie="mammographies?",
    métastase="métastases?",
    oncologue="oncologues?|oncologie",
    pathologiste="pathologistes?|pathologie",
    pronostic="pronostics?",
    radiologue="radiologues?|radiologie",
    tomosynthèse="tomosynthèse",
)
