"""Places: Korean names | English names | spellings of before the romanization of 2000.

Korean places are spelled by the Revised Romanization of Korean (Ministry of Culture and Tourism,
Proclamation 2000-8).
"""

KOREAN_PLACES = """
서울; 서울시; 서울특별시 | Seoul
부산; 부산시; 부산광역시 | Busan | Pusan
대구; 대구시; 대구광역시 | Daegu | Taegu; Taeku
인천; 인천시; 인천광역시 | Incheon | Inchon; Inch’on
광주; 광주시; 광주광역시 | Gwangju | Kwangju
대전; 대전시; 대전광역시 | Daejeon | Taejon; Taejeon; Daejon
울산; 울산시; 울산광역시 | Ulsan
세종; 세종시; 세종특별자치시 | Sejong
경기도; 경기 | Gyeonggi; Gyeonggi-do | Kyonggi; Kyunggi; Kyeonggi; Gyunggi
강원; 강원도; 강원특별자치도 | Gangwon; Gangwon-do | Kangwon; Kangwon-do
충청; 충청도; 충청권 | Chungcheong | Chungchong; Ch’ungch’ong; Choongchung
충북; 충청북도 | Chungbuk; Chungcheongbuk-do; North Chungcheong | Chungchongbuk; North Chungchong
충남; 충청남도 | Chungnam; Chungcheongnam-do; South Chungcheong | Chungchongnam; South Chungchong
전라; 전라도 | Jeolla | Cholla; Chulla
전북; 전라북도; 전북특별자치도 | Jeonbuk; Jeollabuk-do; North Jeolla | Chonbuk; Chollabuk; North Cholla
전남; 전라남도 | Jeonnam; Jeollanam-do; South Jeolla | Chonnam; Chollanam; South Cholla
경상; 경상도 | Gyeongsang | Kyongsang; Kyungsang
경북; 경상북도 | Gyeongbuk; Gyeongsangbuk-do; North Gyeongsang | \
Kyongbuk; Kyungbuk; Kyongsangbuk; North Kyongsang
경남; 경상남도 | Gyeongnam; Gyeongsangnam-do; South Gyeongsang | \
Kyongnam; Kyungnam; Kyongsangnam; South Kyongsang
제주; 제주도; 제주특별자치도 | Jeju; Jeju-do | Cheju; Chejudo
수원; 수원시 | Suwon
성남; 성남시 | Seongnam | Songnam; Sungnam
분당; 분당구 | Bundang; Bundang-gu | Pundang
용인; 용인시 | Yongin
고양시 | Goyang | Koyang
부천; 부천시 | Bucheon | Puchon; Puch’on
안산; 안산시 | Ansan
안양; 안양시 | Anyang
평택; 평택시 | Pyeongtaek | Pyongtaek; P’yongt’aek
의정부시 | Uijeongbu | Uijongbu
김포; 김포시 | Gimpo | Kimpo; Kimp’o
파주; 파주시 | Paju | P’aju
이천시 | Icheon | Ichon; Ich’on
과천; 과천시 | Gwacheon | Kwachon; Kwach’on
구리시 | Guri
오산; 오산시 | Osan
화성시 | Hwaseong | Hwasong
광명시 | Gwangmyeong | Kwangmyong
시흥; 시흥시 | Siheung | Sihung
군포; 군포시 | Gunpo | Kunpo; Kunp’o
하남; 하남시 | Hanam
안성시 | Anseong | Ansong
양주시 | Yangju
춘천; 춘천시 | Chuncheon | Chunchon; Ch’unch’on
원주; 원주시 | Wonju
강릉; 강릉시 | Gangneung | Kangnung; Kangnueng
동해시 | Donghae | Tonghae
속초; 속초시 | Sokcho
삼척; 삼척시 | Samcheok | Samchok
태백; 태백시 | Taebaek
홍천; 홍천군 | Hongcheon | Hongchon
평창; 평창군 | Pyeongchang | Pyongchang; P’yongch’ang
청주; 청주시 | Cheongju | Chongju; Ch’ongju
충주; 충주시 | Chungju | Ch’ungju
제천; 제천시 | Jecheon | Chechon
진천; 진천군 | Jincheon | Chinchon
음성군 | Eumseong | Umsong
오송; 오송읍 | Osong
오창; 오창읍 | Ochang
천안; 천안시 | Cheonan | Chonan; Ch’onan
아산시 | Asan
공주시 | Gongju | Kongju
보령시 | Boryeong | Poryong
서산; 서산시 | Seosan | Sosan
논산; 논산시 | Nonsan
당진; 당진시 | Dangjin | Tangjin
전주; 전주시 | Jeonju | Chonju; Chŏnju; Chunju
군산; 군산시 | Gunsan | Kunsan
익산; 익산시 | Iksan
정읍; 정읍시 | Jeongeup | Chongup
남원; 남원시 | Namwon
김제; 김제시 | Gimje | Kimje
새만금 | Saemangeum | Saemangum; Saemankum
목포; 목포시 | Mokpo | Mokp’o
여수; 여수시 | Yeosu | Yosu
순천; 순천시 | Suncheon | Sunchon; Sunch’on
나주; 나주시 | Naju
광양; 광양시 | Gwangyang | Kwangyang
화순; 화순군 | Hwasun
장흥; 장흥군 | Jangheung | Changhung
포항; 포항시 | Pohang | P’ohang
경주; 경주시 | Gyeongju | Kyongju; Kyungju
구미시 | Gumi | Kumi
김천; 김천시 | Gimcheon | Kimchon
안동; 안동시 | Andong
영주시 | Yeongju | Yongju
상주시 | Sangju
문경; 문경시 | Mungyeong | Mungyong
경산; 경산시 | Gyeongsan | Kyongsan
영천; 영천시 | Yeongcheon | Yongchon
울진; 울진군 | Uljin | Ulchin
울릉도; 울릉군 | Ulleungdo; Ulleung | Ullungdo; Ullung
창원; 창원시 | Changwon
마산 | Masan
진주시 | Jinju | Chinju
김해; 김해시 | Gimhae | Kimhae
거제; 거제시; 거제도 | Geoje | Koje
통영; 통영시 | Tongyeong | Tongyong
사천시 | Sacheon | Sachon; Sach’on
양산; 양산시 | Yangsan
밀양; 밀양시 | Miryang
서귀포; 서귀포시 | Seogwipo | Sogwipo; Sogwip’o
강남; 강남구 | Gangnam; Gangnam-gu | Kangnam; Kangnam-gu
강북구 | Gangbuk; Gangbuk-gu | Kangbuk
강동; 강동구 | Gangdong; Gangdong-gu | Kangdong
강서구 | Gangseo; Gangseo-gu | Kangso
관악; 관악구 | Gwanak; Gwanak-gu | Kwanak
광진구 | Gwangjin; Gwangjin-gu | Kwangjin
구로; 구로구 | Guro; Guro-gu | Kuro-gu
금천구 | Geumcheon; Geumcheon-gu | Kumchon; Kumch’on
노원; 노원구 | Nowon; Nowon-gu
도봉구 | Dobong; Dobong-gu | Tobong
동대문; 동대문구 | Dongdaemun; Dongdaemun-gu | Tongdaemun
동작구 | Dongjak; Dongjak-gu | Tongjak
마포; 마포구 | Mapo; Mapo-gu | Map’o
서대문; 서대문구 | Seodaemun; Seodaemun-gu | Sodaemun
서초; 서초구 | Seocho; Seocho-gu | Soch’o
성동구 | Seongdong; Seongdong-gu | Songdong
성북; 성북구 | Seongbuk; Seongbuk-gu | Songbuk; Sungbuk
송파; 송파구 | Songpa; Songpa-gu | Songp’a
양천구 | Yangcheon; Yangcheon-gu | Yangchon
영등포; 영등포구 | Yeongdeungpo; Yeongdeungpo-gu | Yongdungpo
용산; 용산구 | Yongsan; Yongsan-gu
은평; 은평구 | Eunpyeong; Eunpyeong-gu | Unpyong
종로; 종로구 | Jongno; Jongno-gu | Chongno; Jongro
중랑구 | Jungnang; Jungnang-gu | Chungnang; Jungrang
회기동 | Hoegi; Hoegi-dong | Hoeki
월곡 | Wolgok
마곡 | Magok
상암 | Sangam
가산 | Gasan | Kasan
홍릉 | Hongneung | Hongnung; Hongreung; Hongnueng; Hongrung
송도 | Songdo
판교 | Pangyo | Pankyo; P’an’gyo
광교 | Gwanggyo | Kwanggyo; Kwangkyo
대덕 | Daedeok | Taedok; Taeduk; Daeduk
향남 | Hyangnam
비무장지대 | Demilitarized Zone; DMZ
한강 | Hangang River; Han River; Hangang | Hankang
낙동강 | Nakdonggang River; Nakdong River; Nakdonggang | Naktong
금강 | Geumgang River; Geum River; Geumgang | Kumgang
영산강 | Yeongsangang River; Yeongsan River; Yeongsangang | Yongsan River
지리산 | Jirisan; Jirisan Mountain; Mount Jiri | Chirisan; Chiri Mountain
설악산 | Seoraksan; Seoraksan Mountain; Mount Seorak | Soraksan; Sorak Mountain
한라산 | Hallasan; Hallasan Mountain; Mount Halla
"""

OTHER_PLACES = """
보스턴 | Boston
케임브리지 | Cambridge
매사추세츠; 매사추세츠주 | Massachusetts; Mass.
켄들스퀘어; 켄달스퀘어; 켄들 스퀘어; 켄달 스퀘어 | Kendall Square; Kendall
롱우드 | Longwood
실리콘밸리; 실리콘 밸리 | Silicon Valley
샌프란시스코 | San Francisco
샌디에이고; 샌디에고 | San Diego
로스앤젤레스 | Los Angeles
캘리포니아; 캘리포니아주 | California; Californian
뉴잉글랜드 | New England
뉴욕 | New York
뉴저지 | New Jersey
워싱턴 | Washington
필라델피아 | Philadelphia
시카고 | Chicago
시애틀 | Seattle
휴스턴 | Houston
텍사스; 텍사스주 | Texas
노스캐롤라이나; 노스캐롤라이나주 | North Carolina
메릴랜드; 메릴랜드주 | Maryland
토론토 | Toronto
몬트리올 | Montreal
런던 | London
옥스퍼드 | Oxford
에든버러 | Edinburgh
베를린 | Berlin
뮌헨 | Munich
하이델베르크 | Heidelberg
취리히 | Zurich
제네바 | Geneva
바젤 | Basel
코펜하겐 | Copenhagen
스톡홀름 | Stockholm
암스테르담 | Amsterdam
브뤼셀 | Brussels
비엔나 | Vienna
도쿄 | Tokyo
오사카 | Osaka
교토 | Kyoto
고베 | Kobe
요코하마 | Yokohama
쓰쿠바 | Tsukuba
베이징 | Beijing
상하이 | Shanghai
쑤저우 | Suzhou
선전시 | Shenzhen
홍콩 | Hong Kong
타이베이 | Taipei
하노이 | Hanoi
호찌민; 호치민 | Ho Chi Minh City; Ho Chi Minh
방콕 | Bangkok
자카르타 | Jakarta
쿠알라룸푸르 | Kuala Lumpur
시드니 | Sydney
멜버른 | Melbourne
두바이 | Dubai
텔아비브 | Tel Aviv
바이오폴리스 | Biopolis
퓨저노폴리스 | Fusionopolis
원노스 | One-North; one-north
주롱 | Jurong
투아스 | Tuas
창이 | Changi
"""
