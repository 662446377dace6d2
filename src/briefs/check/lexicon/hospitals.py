"""Hospitals and medical schools: Korean names | English names, split at semicolons."""

HOSPITALS = """
서울대학교병원; 서울대병원 | Seoul National University Hospital; SNUH
분당서울대학교병원; 분당서울대병원 | Seoul National University Bundang Hospital; SNUBH
삼성서울병원 | Samsung Medical Center; SMC
서울아산병원; 아산병원 | Asan Medical Center; AMC
세브란스병원; 신촌세브란스병원 | Severance Hospital
강남세브란스병원 | Gangnam Severance Hospital
연세대학교의료원; 연세의료원 | Yonsei University Health System; YUHS
서울성모병원 | Seoul St. Mary’s Hospital
고려대학교의료원; 고려대의료원 | Korea University Medical Center; KUMC
고려대학교안암병원; 고려대안암병원; 고대안암병원 | Korea University Anam Hospital
고려대학교구로병원; 고려대구로병원; 고대구로병원 | Korea University Guro Hospital
경희대학교의료원; 경희대의료원; 경희의료원 | Kyung Hee University Medical Center
경희대학교병원; 경희대병원 | Kyung Hee University Hospital
강동경희대학교병원; 강동경희대병원 | Kyung Hee University Hospital at Gangdong
원자력병원 | Korea Cancer Center Hospital
한양대학교병원; 한양대병원 | Hanyang University Hospital
아주대학교병원; 아주대병원 | Ajou University Hospital
인하대학교병원; 인하대병원 | Inha University Hospital
가천대길병원; 길병원 | Gachon University Gil Medical Center; Gil Medical Center
전남대학교병원; 전남대병원 | Chonnam National University Hospital
화순전남대학교병원; 화순전남대병원 | Chonnam National University Hwasun Hospital
전북대학교병원; 전북대병원 | Jeonbuk National University Hospital
충남대학교병원; 충남대병원 | Chungnam National University Hospital
충북대학교병원; 충북대병원 | Chungbuk National University Hospital
경북대학교병원; 경북대병원 | Kyungpook National University Hospital
부산대학교병원; 부산대병원 | Pusan National University Hospital
강원대학교병원; 강원대병원 | Kangwon National University Hospital
제주대학교병원; 제주대병원 | Jeju National University Hospital
서울의료원 | Seoul Medical Center
매사추세츠종합병원 | Massachusetts General Hospital; Mass General; MGH
브리검여성병원; 브리검앤드위민스병원; 브리검앤위민스병원 | Brigham and Women’s Hospital
다나파버암연구소; 다나파버암센터 | Dana-Farber Cancer Institute
보스턴아동병원; 보스턴어린이병원 | Boston Children’s Hospital
베스이스라엘디코니스의료센터; 베스이스라엘디코니스메디컬센터 | \
Beth Israel Deaconess Medical Center
터프츠의료센터; 터프츠메디컬센터 | Tufts Medical Center
보스턴의료센터; 보스턴메디컬센터 | Boston Medical Center
메이요클리닉 | Mayo Clinic
클리블랜드클리닉 | Cleveland Clinic
MD앤더슨암센터; 엠디앤더슨암센터 | MD Anderson Cancer Center
하버드의과대학; 하버드의대 | Harvard Medical School
싱가포르종합병원 | Singapore General Hospital; SGH
싱가포르국립대학교병원; 싱가포르국립대병원 | National University Hospital; NUH
탄톡셍병원; 탄톡생병원 | Tan Tock Seng Hospital; TTSH
창이종합병원 | Changi General Hospital; CGH
KK여성아동병원 | KK Women’s and Children’s Hospital; KKH
"""
