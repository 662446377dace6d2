"""Universities: Korean names | English names, split at semicolons."""

UNIVERSITIES = """
서울대학교; 서울대 | Seoul National University; SNU
고려대학교; 고려대 | Korea University; KU
경희대학교; 경희대 | Kyung Hee University; KHU
연세대학교; 연세대 | Yonsei University
성균관대학교; 성균관대 | Sungkyunkwan University; SKKU
한양대학교; 한양대 | Hanyang University
이화여자대학교; 이화여대 | Ewha Womans University
중앙대학교; 중앙대 | Chung-Ang University
서강대학교; 서강대 | Sogang University
한국외국어대학교; 한국외대 | Hankuk University of Foreign Studies; HUFS
건국대학교; 건국대 | Konkuk University
동국대학교; 동국대 | Dongguk University
숙명여자대학교; 숙명여대 | Sookmyung Women’s University
동덕여자대학교; 동덕여대 | Dongduk Women’s University
덕성여자대학교; 덕성여대 | Duksung Women’s University
성신여자대학교; 성신여대 | Sungshin Women’s University
국민대학교; 국민대 | Kookmin University
광운대학교; 광운대 | Kwangwoon University
세종대학교; 세종대 | Sejong University
숭실대학교; 숭실대 | Soongsil University
홍익대학교; 홍익대 | Hongik University
명지대학교; 명지대 | Myongji University
아주대학교; 아주대 | Ajou University
인하대학교; 인하대 | Inha University
가천대학교; 가천대 | Gachon University
가톨릭대학교; 가톨릭대 | Catholic University of Korea
차의과학대학교; 차의과학대 | CHA University
한림대학교; 한림대 | Hallym University
순천향대학교; 순천향대 | Soonchunhyang University
부산대학교; 부산대 | Pusan National University; PNU
경북대학교; 경북대 | Kyungpook National University; KNU
전남대학교; 전남대 | Chonnam National University; CNU
전북대학교; 전북대 | Jeonbuk National University; Chonbuk National University; JBNU
충남대학교; 충남대 | Chungnam National University; CNU
충북대학교; 충북대 | Chungbuk National University; CBNU
강원대학교; 강원대 | Kangwon National University; KNU
경상국립대학교; 경상국립대; 경상대학교 | Gyeongsang National University; GNU
제주대학교; 제주대 | Jeju National University
공주대학교; 공주대 | Kongju National University
인천대학교; 인천대 | Incheon National University
부경대학교; 부경대 | Pukyong National University
조선대학교; 조선대 | Chosun University
영남대학교; 영남대 | Yeungnam University
울산대학교; 울산대 | University of Ulsan
동아대학교; 동아대 | Dong-A University
계명대학교; 계명대 | Keimyung University
인제대학교; 인제대 | Inje University
원광대학교; 원광대 | Wonkwang University
포항공과대학교; 포항공대; 포스텍 | Pohang University of Science and Technology; POSTECH
과학기술연합대학원대학교 | University of Science and Technology; UST
서울시립대학교; 서울시립대 | University of Seoul; UOS
서울과학기술대학교; 서울과기대 | \
Seoul National University of Science and Technology; SeoulTech
하버드대학교; 하버드대학; 하버드대 | Harvard University; Harvard
매사추세츠공과대학교; 매사추세츠공과대학; 매사추세츠공대 | \
Massachusetts Institute of Technology; MIT
보스턴대학교; 보스턴대학; 보스턴대 | Boston University; BU
터프츠대학교; 터프츠대 | Tufts University
노스이스턴대학교; 노스이스턴대 | Northeastern University
스탠퍼드대학교; 스탠퍼드대학; 스탠퍼드대 | Stanford University; Stanford
예일대학교; 예일대 | Yale University; Yale
프린스턴대학교; 프린스턴대 | Princeton University; Princeton
컬럼비아대학교; 컬럼비아대 | Columbia University
존스홉킨스대학교; 존스홉킨스대학; 존스홉킨스대 | Johns Hopkins University; Johns Hopkins
듀크대학교; 듀크대학; 듀크대 | Duke University; Duke
옥스퍼드대학교; 옥스퍼드대학; 옥스퍼드대 | University of Oxford; Oxford University; Oxford
케임브리지대학교; 케임브리지대학; 케임브리지대 | University of Cambridge; Cambridge University
도쿄대학교; 도쿄대학; 도쿄대 | University of Tokyo
교토대학교; 교토대학; 교토대 | Kyoto University
칭화대학교; 칭화대학; 칭화대 | Tsinghua University
베이징대학교; 베이징대학; 베이징대 | Peking University
싱가포르국립대학교; 싱가포르국립대학; 싱가포르국립대 | National University of Singapore; NUS
난양기술대학교; 난양공과대학교; 난양기술대학; 난양공대 | Nanyang Technological University; NTU
싱가포르경영대학교; 싱가포르경영대 | Singapore Management University; SMU
"""
