"""Ministries, agencies and public bodies: Korean names | English names, split at semicolons.

English names are those that the bodies give themselves. A body that was renamed has a line for
each name, or both names in one where its Korean name stayed.
"""

AGENCIES = """
기획재정부; 기재부 | Ministry of Economy and Finance; Ministry of Strategy and Finance; MOEF
교육부 | Ministry of Education; MOE
과학기술정보통신부; 과기정통부; 과기부 | Ministry of Science and ICT; MSIT
미래창조과학부; 미래부 | Ministry of Science, ICT and Future Planning; MSIP
외교부 | Ministry of Foreign Affairs; MOFA
통일부 | Ministry of Unification
법무부 | Ministry of Justice; MOJ
국방부 | Ministry of National Defense; Ministry of Defense; MND
행정안전부; 행안부 | Ministry of the Interior and Safety; MOIS
국가보훈부; 보훈부 | Ministry of Patriots and Veterans Affairs; MPVA
문화체육관광부; 문체부 | Ministry of Culture, Sports and Tourism; MCST
농림축산식품부; 농식품부 | Ministry of Agriculture, Food and Rural Affairs; MAFRA
산업통상자원부; 산업부; 산자부 | Ministry of Trade, Industry and Energy; MOTIE
보건복지부; 복지부 | Ministry of Health and Welfare; MOHW
환경부 | Ministry of Environment; Ministry of the Environment; MOE
기후에너지환경부; 기후부 | Ministry of Climate, Energy and Environment; MCEE
고용노동부; 고용부; 노동부 | Ministry of Employment and Labor; Ministry of Labor; MOEL
여성가족부; 여가부; 성평등가족부 | Ministry of Gender Equality and Family; MOGEF
국토교통부; 국토부 | Ministry of Land, Infrastructure and Transport; MOLIT
해양수산부; 해수부 | Ministry of Oceans and Fisheries; MOF
중소벤처기업부; 중기부 | Ministry of SMEs and Startups; MSS
중소기업청; 중기청 | Small and Medium Business Administration; SMBA
국무조정실 | Office for Government Policy Coordination; OPC
국무총리실 | Prime Minister’s Office; Office of the Prime Minister
국무총리비서실 | Prime Minister’s Secretariat
대통령실 | Office of the President; Presidential Office
감사원 | Board of Audit and Inspection; BAI
국가정보원; 국정원 | National Intelligence Service; NIS
인사혁신처 | Ministry of Personnel Management; MPM
법제처 | Ministry of Government Legislation; MOLEG
식품의약품안전처; 식약처 | Ministry of Food and Drug Safety; MFDS
식품의약품안전청; 식약청 | Korea Food and Drug Administration; KFDA
국세청 | National Tax Service; NTS
관세청 | Korea Customs Service; KCS
조달청 | Public Procurement Service; PPS
통계청 | Statistics Korea; National Statistical Office; KOSTAT
방위사업청 | Defense Acquisition Program Administration; DAPA
병무청 | Military Manpower Administration; MMA
경찰청 | Korean National Police Agency; Korea National Police Agency; National Police Agency; KNPA
소방청 | National Fire Agency; NFA
국가유산청 | Korea Heritage Service; KHS
문화재청 | Cultural Heritage Administration; CHA
농촌진흥청; 농진청 | Rural Development Administration; RDA
산림청 | Korea Forest Service; KFS
특허청 | Korean Intellectual Property Office; Korea Intellectual Property Office; KIPO
지식재산처 | Ministry of Intellectual Property; MOIP
질병관리청; 질병청 | Korea Disease Control and Prevention Agency; KDCA
질병관리본부 | Korea Centers for Disease Control and Prevention; KCDC
기상청 | Korea Meteorological Administration; KMA
해양경찰청 | Korea Coast Guard; KCG
우주항공청 | Korea AeroSpace Administration; KASA
재외동포청 | Overseas Koreans Agency; OKA
공정거래위원회; 공정위 | Korea Fair Trade Commission; Fair Trade Commission; KFTC
금융위원회; 금융위 | Financial Services Commission; FSC
금융감독원; 금감원 | Financial Supervisory Service; FSS
국민권익위원회; 권익위 | Anti-Corruption and Civil Rights Commission; ACRC
개인정보보호위원회 | Personal Information Protection Commission; PIPC
원자력안전위원회 | Nuclear Safety and Security Commission; NSSC
방송통신위원회 | Korea Communications Commission; KCC
국가인권위원회 | National Human Rights Commission of Korea; National Human Rights Commission; NHRCK
국가지식재산위원회 | Presidential Council on Intellectual Property
국가과학기술자문회의 | Presidential Advisory Council on Science and Technology; PACST
국회 | National Assembly
대법원 | Supreme Court
헌법재판소 | Constitutional Court
한국은행 | Bank of Korea; BOK
중소기업은행; 기업은행; 기은 | Industrial Bank of Korea; IBK
한국산업은행; 산업은행; 산은 | Korea Development Bank; KDB
한국수출입은행; 수출입은행 | Export-Import Bank of Korea; Korea Eximbank; KEXIM
한국벤처투자 | Korea Venture Investment Corporation; Korea Venture Investment; KVIC
신용보증기금 | Korea Credit Guarantee Fund; KODIT
기술보증기금 | Korea Technology Finance Corporation; KIBO
중소벤처기업진흥공단; 중진공 | Korea SMEs and Startups Agency; KOSME
창업진흥원 | Korea Institute of Startup and Entrepreneurship Development; KISED
소상공인시장진흥공단 | Small Enterprise and Market Service; SEMAS
대한무역투자진흥공사; 코트라 | Korea Trade-Investment Promotion Agency; KOTRA
연구개발특구진흥재단 | INNOPOLIS Foundation; Korea INNOPOLIS Foundation; Korea Innovation Foundation
국민건강보험공단; 건강보험공단; 건보공단 | National Health Insurance Service; NHIS
건강보험심사평가원; 심사평가원; 심평원 | Health Insurance Review and Assessment Service; HIRA
국민연금공단 | National Pension Service; NPS
근로복지공단 | Korea Workers’ Compensation and Welfare Service; COMWEL
한국산업단지공단 | Korea Industrial Complex Corporation; KICOX
한국환경공단 | Korea Environment Corporation; K-eco
국립공원공단 | Korea National Park Service; KNPS
한국수자원공사 | Korea Water Resources Corporation; K-water
한국전력공사; 한전 | Korea Electric Power Corporation; KEPCO
한국토지주택공사 | Korea Land and Housing Corporation; LH
한국국제협력단; 코이카 | Korea International Cooperation Agency; KOICA
한국국제보건의료재단 | Korea Foundation for International Healthcare; KOFIH
한국인터넷진흥원 | Korea Internet and Security Agency; KISA
한국지능정보사회진흥원 | National Information Society Agency; NIA
정보통신산업진흥원 | National IT Industry Promotion Agency; NIPA
정보통신기획평가원 | Institute of Information and Communications Technology Planning and Evaluation; IITP
대한적십자사 | Korean Red Cross; Korean National Red Cross; Republic of Korea National Red Cross
대한상공회의소; 대한상의 | Korea Chamber of Commerce and Industry; KCCI
한국무역협회 | Korea International Trade Association; KITA
한국바이오협회 | Korea Biotechnology Industry Organization; KoreaBIO; Korea Bio
한국제약바이오협회 | Korea Pharmaceutical and Bio-Pharma Manufacturers Association; KPBMA
한국의료기기산업협회 | Korea Medical Devices Industry Association; KMDIA
대한병원협회 | Korean Hospital Association; KHA
대한의사협회 | Korean Medical Association; KMA
한국벤처캐피탈협회; 한국벤처캐피털협회 | Korea Venture Capital Association; Korean Venture Capital Association; KVCA
벤처기업협회 | Korea Venture Business Association; KOVA
"""
