// Korean for what the search says; Sphinx's own file leaves the number of results empty.
Documentation.addTranslations({
    locale: "ko",
    messages: {
        "Search Results": "검색 결과",
        "Searching": "찾는 중",
        "Preparing search...": "검색 준비 중…",
        "Hide Search Matches": "찾은 말 표시 지우기",
        "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
            "찾는 말이 든 문서가 없다.",
        "Search finished, found one page matching the search query.": [
            "찾는 말이 든 문서: ${resultCount}개",
        ],
    },
    plural_expr: "0",
});
