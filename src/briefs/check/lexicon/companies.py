"""Companies and investors: Korean names | English names, split at semicolons."""

COMPANIES = """
삼성바이오로직스 | Samsung Biologics
삼성바이오에피스 | Samsung Bioepis
롯데바이오로직스 | Lotte Biologics
셀트리온 | Celltrion
한미약품 | Hanmi Pharmaceutical; Hanmi Pharm; Hanmi
유한양행 | Yuhan Corporation; Yuhan
GC녹십자; 녹십자 | GC Biopharma; GC Green Cross; Green Cross; GC
종근당 | Chong Kun Dang; Chong Kun Dang Pharmaceutical; CKD
동아에스티 | Dong-A ST
JW중외제약; 중외제약 | JW Pharmaceutical; JW Pharma; Choongwae Pharma
대웅제약 | Daewoong Pharmaceutical; Daewoong
대원제약 | Daewon Pharmaceutical; Daewon
일동제약 | Ildong Pharmaceutical; Ildong
광동제약 | Kwangdong Pharmaceutical; Kwang Dong Pharmaceutical
SK바이오사이언스 | SK bioscience
SK바이오팜 | SK Biopharmaceuticals; SK Biopharm
LG화학 | LG Chem
한국콜마 | Kolmar Korea
알테오젠 | Alteogen
에이비엘바이오 | ABL Bio
레고켐바이오; 리가켐바이오 | LegoChem Biosciences; LigaChem Biosciences; LegoChem; LigaChem
메디톡스 | Medytox
씨젠 | Seegene
에스디바이오센서 | SD Biosensor
마크로젠 | Macrogen
바이오니아 | Bioneer
툴젠 | ToolGen
제넥신 | Genexine
한올바이오파마 | HanAll Biopharma
루닛 | Lunit
삼성전자 | Samsung Electronics
모더나 | Moderna
화이자 | Pfizer
노바티스 | Novartis
사노피 | Sanofi
바이오젠 | Biogen
로슈 | Roche
암젠 | Amgen
버텍스 | Vertex; Vertex Pharmaceuticals
다케다; 다케다제약 | Takeda; Takeda Pharmaceutical
존슨앤드존슨; 존슨앤존슨 | Johnson & Johnson; J&J
얀센 | Janssen
애보트 | Abbott; Abbott Laboratories
애브비 | AbbVie
아스트라제네카 | AstraZeneca
일라이릴리; 릴리 | Eli Lilly; Lilly
노보노디스크; 노보 노디스크 | Novo Nordisk
바이엘 | Bayer
베링거인겔하임; 베링거 인겔하임 | Boehringer Ingelheim
길리어드; 길리어드사이언스; 길리어드 사이언스 | Gilead; Gilead Sciences
제넨텍 | Genentech
리제네론 | Regeneron
론자 | Lonza
써모피셔; 써모피셔사이언티픽; 써모 피셔 | Thermo Fisher; Thermo Fisher Scientific
바이오엔텍; 바이오엔테크 | BioNTech
일루미나 | Illumina
지멘스 | Siemens; Siemens Healthineers
메드트로닉 | Medtronic
사이티바; 싸이티바 | Cytiva
싸토리우스; 사토리우스 | Sartorius
글락소스미스클라인 | GlaxoSmithKline; GSK
브리스톨마이어스스큅; 브리스톨마이어스스퀴브; 브리스톨 마이어스 스퀴브 | \
Bristol-Myers Squibb; Bristol Myers Squibb; BMS
아스텔라스 | Astellas
다이이찌산쿄 | Daiichi Sankyo
에자이 | Eisai
우시바이오로직스; 우시 바이오로직스 | WuXi Biologics
우시앱텍; 우시 앱텍 | WuXi AppTec
플래그십파이어니어링; 플래그십 파이어니어링 | Flagship Pioneering
테마섹; 테마섹홀딩스 | Temasek; Temasek Holdings
랩센트럴 | LabCentral
매스챌린지 | MassChallenge
매스바이오 | MassBio; Massachusetts Biotechnology Council
"""
