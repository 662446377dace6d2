"""British and American spellings of English words."""

_PAIRS = """
aeroplane airplane|ageing aging|aluminium aluminum|anaemia anemia|anaesthesia anesthesia|analogue analog
analyse analyze|analysed analyzed|analysing analyzing|armour armor|behaviour behavior|behavioural behavioral
calibre caliber|cancelled canceled|cancelling canceling|catalogue catalog|catalyse catalyze|catalysed catalyzed
centre center|centred centered|cheque check|colour color|coloured colored|counselling counseling|counsellor counselor
defence defense|dialogue dialog|diarrhoea diarrhea|endeavour endeavor|enrol enroll|enrolment enrollment
favour favor|favourable favorable|favoured favored|favourite favorite|fibre fiber|flavour flavor|foetal fetal
foetus fetus|fuelled fueled|fulfil fulfill|fulfilment fulfillment|gynaecology gynecology|haematology hematology
haemoglobin hemoglobin|harbour harbor|honour honor|honoured honored|humour humor|instalment installment
jewellery jewelry|kilometre kilometer|labelled labeled|labelling labeling|labour labor|laboured labored
leukaemia leukemia|licence license|litre liter|manoeuvre maneuver|maximise maximize|metre meter|millilitre milliliter
modelled modeled|modelling modeling|mould mold|neighbour neighbor|neighbourhood neighborhood|neighbouring neighboring
odour odor|oesophagus esophagus|oestrogen estrogen|offence offense|orthopaedic orthopedic|paediatric pediatric
paediatrics pediatrics|paralyse paralyze|parlour parlor|plough plow|pretence pretense|programme program
rigour rigor|rumour rumor|sceptical skeptical|signalling signaling|skilful skillful|sulphur sulfur|theatre theater
travelled traveled|traveller traveler|travelling traveling|tumour tumor|tyre tire|vapour vapor|vigour vigor
"""

_NOT_TOLD_APART = (
    "check",
    "license",
    "licence",
    "dialog",
    "tire",
    "meter",
    "aging",
    "catalog",
    "mold",
    "maximise",
)
"""Spellings that both have, if in another sense, and pairs that prove nothing."""

PAIRS = tuple(
    (british, american)
    for entry in _PAIRS.replace("\n", "|").strip("|").split("|")
    for british, american in (entry.split(),)
    if british not in _NOT_TOLD_APART and american not in _NOT_TOLD_APART
)
"""British spelling, American spelling."""
