"""Research institutes: Korean names | English names, split at semicolons."""

INSTITUTES = """
한국과학기술연구원 | Korea Institute of Science and Technology; KIST
한국과학기술원; 카이스트 | Korea Advanced Institute of Science and Technology; KAIST
고등과학원 | Korea Institute for Advanced Study; KIAS
한국생명공학연구원; 생명공학연구원; 생명연 | \
Korea Research Institute of Bioscience and Biotechnology; KRIBB
한국화학연구원 | Korea Research Institute of Chemical Technology; KRICT
한국표준과학연구원 | Korea Research Institute of Standards and Science; KRISS
한국전자통신연구원 | Electronics and Telecommunications Research Institute; ETRI
한국기계연구원 | Korea Institute of Machinery and Materials; KIMM
한국에너지기술연구원 | Korea Institute of Energy Research; KIER
한국원자력연구원 | Korea Atomic Energy Research Institute; KAERI
한국원자력의학원 | Korea Institute of Radiological and Medical Sciences; KIRAMS
한국항공우주연구원 | Korea Aerospace Research Institute; KARI
한국지질자원연구원 | Korea Institute of Geoscience and Mineral Resources; KIGAM
한국천문연구원 | Korea Astronomy and Space Science Institute; KASI
한국한의학연구원 | Korea Institute of Oriental Medicine; KIOM
한국식품연구원 | Korea Food Research Institute; KFRI
한국기초과학지원연구원 | Korea Basic Science Institute; KBSI
기초과학연구원 | Institute for Basic Science; IBS
안전성평가연구소 | Korea Institute of Toxicology; KIT
한국생산기술연구원 | Korea Institute of Industrial Technology; KITECH
한국건설기술연구원 | Korea Institute of Civil Engineering and Building Technology; KICT
한국철도기술연구원 | Korea Railroad Research Institute; KRRI
한국해양과학기술원 | Korea Institute of Ocean Science and Technology; KIOST
극지연구소 | Korea Polar Research Institute; KOPRI
국가과학기술연구회 | National Research Council of Science and Technology; NST
한국뇌연구원 | Korea Brain Research Institute; KBRI
한국파스퇴르연구소 | Institut Pasteur Korea; IPK
한국과학기술정보연구원 | Korea Institute of Science and Technology Information; KISTI
한국과학기술기획평가원 | \
Korea Institute of Science and Technology Evaluation and Planning; \
Korea Institute of S&T Evaluation and Planning; KISTEP
과학기술정책연구원 | Science and Technology Policy Institute; STEPI
한국연구재단 | National Research Foundation of Korea; National Research Foundation; NRF
한국산업기술기획평가원 | Korea Planning and Evaluation Institute of Industrial Technology; KEIT
한국산업기술평가관리원 | Korea Evaluation Institute of Industrial Technology; KEIT
한국산업기술진흥원 | Korea Institute for Advancement of Technology; KIAT
한국보건산업진흥원; 보건산업진흥원 | Korea Health Industry Development Institute; KHIDI
한국보건의료연구원 | National Evidence-based Healthcare Collaborating Agency; NECA
한국보건사회연구원; 보건사회연구원 | Korea Institute for Health and Social Affairs; KIHASA
한국의약품안전관리원 | Korea Institute of Drug Safety and Risk Management; KIDS
한국건강증진개발원 | Korea Health Promotion Institute; KHEPI
국립보건연구원 | Korea National Institute of Health; National Institute of Health; KNIH
국립암센터 | National Cancer Center; NCC
국립중앙의료원 | National Medical Center; NMC
국립재활원 | National Rehabilitation Center
국립정신건강센터 | National Center for Mental Health
국가신약개발사업단 | Korea Drug Development Fund; KDDF
국가임상시험지원재단 | Korea National Enterprise for Clinical Trials; KoNECT
오송첨단의료산업진흥재단 | Osong Medical Innovation Foundation; KBIOHealth; KBIO Health
대구경북첨단의료산업진흥재단; 케이메디허브 | \
Daegu-Gyeongbuk Medical Innovation Foundation; K-MEDI hub; DGMIF
한국개발연구원 | Korea Development Institute; KDI
산업연구원 | Korea Institute for Industrial Economics and Trade; KIET
대외경제정책연구원 | Korea Institute for International Economic Policy; KIEP
국토연구원 | Korea Research Institute for Human Settlements; KRIHS
한국환경연구원 | Korea Environment Institute; KEI
한국지식재산연구원 | Korea Institute of Intellectual Property; KIIP
한국직업능력연구원 | Korea Research Institute for Vocational Education and Training; KRIVET
한국교육개발원 | Korean Educational Development Institute; KEDI
한국노동연구원 | Korea Labor Institute; KLI
한국법제연구원 | Korea Legislation Research Institute; KLRI
한국행정연구원 | Korea Institute of Public Administration; KIPA
한국농촌경제연구원 | Korea Rural Economic Institute; KREI
한국국방연구원 | Korea Institute for Defense Analyses; KIDA
국립생태원 | National Institute of Ecology; NIE
국립생물자원관 | National Institute of Biological Resources; NIBR
국립환경과학원 | National Institute of Environmental Research; NIER
국립해양생물자원관 | National Marine Biodiversity Institute of Korea; MABIK
국립산림과학원 | National Institute of Forest Science; NIFoS
국립수목원 | Korea National Arboretum; KNA
국립농업과학원 | National Institute of Agricultural Sciences; NAS
국립수산과학원 | National Institute of Fisheries Science; NIFS
한국환경산업기술원 | Korea Environmental Industry and Technology Institute; KEITI
한국과학기술한림원 | Korean Academy of Science and Technology; KAST
서울연구원 | Seoul Institute
서울경제진흥원; 서울산업진흥원 | Seoul Business Agency; SBA
경기도경제과학진흥원 | Gyeonggi Business and Science Accelerator; GBSA
광주과학기술원; 지스트 | Gwangju Institute of Science and Technology; GIST
대구경북과학기술원; 디지스트 | Daegu Gyeongbuk Institute of Science and Technology; DGIST
울산과학기술원; 유니스트 | Ulsan National Institute of Science and Technology; UNIST
싱가포르게놈연구소; 게놈연구소 | Genome Institute of Singapore; GIS
분자세포생물학연구소 | Institute of Molecular and Cell Biology; IMCB
브로드연구소; 브로드 연구소 | Broad Institute
화이트헤드연구소; 화이트헤드 연구소 | Whitehead Institute
위스연구소; 와이스연구소 | Wyss Institute
막스플랑크연구소; 막스플랑크협회 | Max Planck Institute; Max Planck Society
프라운호퍼연구소; 프라운호퍼협회 | Fraunhofer Institute; Fraunhofer Society; Fraunhofer
파스퇴르연구소 | Institut Pasteur; Pasteur Institute
"""
