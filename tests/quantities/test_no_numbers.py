"""What holds digits or numerals and is no number: names, codes, words that begin alike."""

import pytest

from briefs.quantities.quantity import Weight
from briefs.quantities.reader import read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "조직"),
        ("ko", "억제"),
        ("ko", "백신"),
        ("ko", "천연물"),
        ("ko", "만약"),
        ("ko", "만족"),
        ("ko", "이천시"),
        ("ko", "천안"),
        ("ko", "오송"),
        ("ko", "삼성"),
        ("ko", "육성"),
        ("ko", "일본"),
        ("ko", "구축"),
        ("ko", "사업"),
        ("ko", "조사"),
        ("ko", "조건"),
        ("ko", "이 사업"),
        ("ko", "그 기업"),
        ("ko", "한편"),
        ("ko", "COVID-19 이후"),
        ("ko", "코로나19 이후"),
        ("ko", "코로나바이러스감염증-19"),
        ("ko", "BIG5 병원"),
        ("ko", "GLP-1 유사체"),
        ("ko", "ISO 13485 인증"),
        ("ko", "PM2.5"),
        ("ko", "H1N1"),
        ("ko", "mRNA-1273"),
        ("ko", "K-바이오"),
        ("ko", "3D 프린팅"),
        ("ko", "B2B"),
        ("ko", "02-958-1234"),
        ("ko", "하나하나 점검"),
        ("ko", "줄기세포"),
        ("ko", "이상적인 모델"),
        ("en", "COVID-19"),
        ("en", "the BIG5 hospitals"),
        ("en", "GLP-1"),
        ("en", "ISO 13485"),
        ("en", "PM2.5"),
        ("en", "H1N1"),
        ("en", "mRNA-1273"),
        ("en", "5G"),
        ("en", "B2B"),
        ("en", "+82-2-958-1234"),
        ("en", "may help"),
        ("en", "march on"),
        ("en", "a secondhand shop"),
        ("ko", "5G"),
    ],
)
def test_what_is_no_number_is_not_read_as_one(language: str, text: str) -> None:
    assert [str(one) for one in read(text, language) if one.weight > Weight.IDIOM] == []
