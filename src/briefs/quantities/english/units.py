"""What English calls the units."""

from collections.abc import Mapping

from briefs.quantities.quantity import Unit
from briefs.quantities.units import SYMBOLS, named

_MEASURES: Mapping[str, str] = {
    "years": "years|year|yrs|yr",
    "months": "months|month",
    "decades": "decades|decade",
    "centuries": "centuries|century",
    "half-years": "half-years|half-year",
    "weeks": "weeks|week",
    "fortnights": "fortnights|fortnight",
    "days": "days|day",
    "hours": "hours|hour|hrs|hr",
    "minutes": "minutes|minute|mins",
    "seconds": "seconds|secs",
    "%": "per cent|percent",
    "percentage points": "percentage points|percentage point|percentage-points|percentage-point|"
    "%p|pp|ppts|ppt|p.p.",
    "basis points": "basis points|basis point|bps|bp",
    "times": "times|-fold|fold|x|×",
    "m2": "square metres|square meters|square metre|square meter|sqm|sq m|sq. m",
    "km2": "square kilometres|square kilometers|square kilometre|square kilometer|sq km",
    "ha": "hectares|hectare",
    "pyeong": "pyeong|pyong",
    "acres": "acres|acre",
    "sqft": "square feet|square foot|sq ft|sqft",
    "m": "metres|meters|metre|meter",
    "km": "kilometres|kilometers|kilometre|kilometer",
    "cm": "centimetres|centimeters|centimetre|centimeter",
    "mm": "millimetres|millimeters|millimetre|millimeter",
    "um": "micrometres|micrometers|microns|micron",
    "nm": "nanometres|nanometers|nanometre|nanometer",
    "miles": "miles|mile",
    "feet": "feet|foot",
    "g": "grams|gram|grammes",
    "kg": "kilograms|kilogram|kilos",
    "mg": "milligrams|milligram",
    "ug": "micrograms|microgram",
    "ng": "nanograms|nanogram",
    "t": "metric tons|metric tonnes|tonnes|tonne|tons|ton",
    "lb": "lbs|lb",
    "L": "litres|liters|litre|liter",
    "mL": "millilitres|milliliters|millilitre|milliliter",
    "m3": "cubic metres|cubic meters|cubic metre|cubic meter",
    "degC": "degrees Celsius|degrees C|degrees|degree",
    "kW": "kilowatts|kilowatt",
    "MW": "megawatts|megawatt",
    "GW": "gigawatts|gigawatt",
    "kWh": "kilowatt-hours|kilowatt hours",
    "MWh": "megawatt-hours|megawatt hours",
    "MB": "megabytes|megabyte",
    "GB": "gigabytes|gigabyte",
    "TB": "terabytes|terabyte",
    "PB": "petabytes|petabyte",
    "years of age": "years old|years of age|year-olds|year-old|-year-olds|-year-old",
}
_CURRENCIES: Mapping[str, str] = {
    "KRW": "Korean won|won",
    "USD": "US dollars|US dollar|U.S. dollars|U.S. dollar|dollars|dollar|bucks",
    "EUR": "euros|euro",
    "JPY": "Japanese yen|yen",
    "CNY": "Chinese yuan|yuan|renminbi",
    "GBP": "pounds sterling|British pounds|pounds|pound",
    "SGD": "Singapore dollars|Singapore dollar",
    "HKD": "Hong Kong dollars",
    "TWD": "Taiwan dollars|New Taiwan dollars",
    "AUD": "Australian dollars",
    "CAD": "Canadian dollars",
    "CHF": "Swiss francs|francs",
    "INR": "Indian rupees|rupees",
    "VND": "Vietnamese dong|dong",
}

UNITS: Mapping[str, Unit] = {**named(_MEASURES), **SYMBOLS, **named(_CURRENCIES)}
"""Whatever may stand behind a number."""
