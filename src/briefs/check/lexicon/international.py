"""International bodies and those of other countries: Korean names | English names."""

FOREIGN = """
세계보건기구 | World Health Organization; WHO
경제협력개발기구 | Organisation for Economic Co-operation and Development; OECD
세계은행 | World Bank
국제통화기금 | International Monetary Fund; IMF
유엔; 국제연합 | United Nations; UN
유엔개발계획 | United Nations Development Programme; UNDP
유엔환경계획 | United Nations Environment Programme; UN Environment; UNEP
유네스코 | United Nations Educational, Scientific and Cultural Organization; UNESCO
유니세프; 유엔아동기금 | United Nations Children’s Fund; UNICEF
유엔식량농업기구 | Food and Agriculture Organization; FAO
국제노동기구 | International Labour Organization; ILO
세계무역기구 | World Trade Organization; WTO
세계지식재산기구 | World Intellectual Property Organization; WIPO
국제원자력기구 | International Atomic Energy Agency; IAEA
녹색기후기금 | Green Climate Fund; GCF
글로벌녹색성장연구소 | Global Green Growth Institute; GGGI
유럽연합 | European Union; EU
유럽연합 집행위원회; 유럽집행위원회; 유럽위원회 | European Commission; EC
유럽의회 | European Parliament
아시아개발은행 | Asian Development Bank; ADB
동남아시아국가연합; 아세안 | Association of Southeast Asian Nations; ASEAN
아시아태평양경제협력체 | Asia-Pacific Economic Cooperation; APEC
국제표준화기구 | International Organization for Standardization; ISO
세계경제포럼; 다보스포럼 | World Economic Forum; WEF
국제백신연구소 | International Vaccine Institute; IVI
국제암연구소 | International Agency for Research on Cancer; IARC
감염병혁신연합; 전염병대비혁신연합 | Coalition for Epidemic Preparedness Innovations; CEPI
세계백신면역연합 | Gavi, the Vaccine Alliance; Gavi; GAVI
빌앤드멀린다게이츠재단; 빌앤멀린다게이츠재단; 게이츠재단 | Bill and Melinda Gates Foundation; Gates Foundation
미국 식품의약국; 식품의약국; 미국 FDA | Food and Drug Administration; FDA
미국 질병통제예방센터; 질병통제예방센터 | Centers for Disease Control and Prevention; CDC
미국 보건복지부; 미국 보건후생부 | Department of Health and Human Services; HHS
미국 국립보건원; 국립보건원 | National Institutes of Health; NIH
미국 국립과학재단; 국립과학재단 | National Science Foundation; NSF
미국 국립암연구소; 국립암연구소 | National Cancer Institute; NCI
미국 특허청; 미국 특허상표청 | Patent and Trademark Office; USPTO
미국 환경보호청; 환경보호청 | Environmental Protection Agency; EPA
미국 생물의학첨단연구개발국; 생물의학첨단연구개발국 | \
Biomedical Advanced Research and Development Authority; BARDA
유럽의약품청 | European Medicines Agency; EMA
유럽특허청 | European Patent Office; EPO
유럽질병예방통제센터 | European Centre for Disease Prevention and Control; ECDC
일본 의약품의료기기종합기구; 의약품의료기기종합기구 | \
Pharmaceuticals and Medical Devices Agency; PMDA
일본 후생노동성; 후생노동성 | Ministry of Health, Labour and Welfare; MHLW
일본 경제산업성; 경제산업성 | Ministry of Economy, Trade and Industry; METI
일본 문부과학성; 문부과학성 | \
Ministry of Education, Culture, Sports, Science and Technology; MEXT
영국 의약품건강관리제품규제청; 의약품건강관리제품규제청 | \
Medicines and Healthcare products Regulatory Agency; MHRA
싱가포르 보건부 | Ministry of Health; MOH
싱가포르 교육부 | Ministry of Education; MOE
싱가포르 통상산업부; 통상산업부 | Ministry of Trade and Industry; MTI
싱가포르 보건과학청; 보건과학청 | Health Sciences Authority; HSA
싱가포르 국립연구재단 | National Research Foundation; NRF
싱가포르 과학기술연구청; 과학기술연구청 | Agency for Science, Technology and Research; A*STAR
싱가포르 경제개발청; 경제개발청 | Economic Development Board; EDB
엔터프라이즈 싱가포르; 싱가포르 기업청 | Enterprise Singapore
"""
