"""The words of grading in other languages, by what they do in a sentence.

Stems without accents, as ``folding`` leaves them. In an answer in English any of them is odd, so
few are needed; none is an English word.
"""

import re

_READER = (
    "bewertend bewerter prufer pruferin korrektor gutachter beurteil correcteur correctrice "
    "evaluateur evaluatrice examinateur notateur evaluador evaluadora evaluando calificador "
    "calificando corrector avaliador avaliando examinador corretor valutatore valutatrice "
    "esaminatore valutando correttore beoordelaar nakijker examinator oceniajac egzaminator "
    "recenzent bedomare rattare bedommer arvioija arvostelija degerlendiren degerlendirici "
    "puanlayan hodnotitel hodnotici evaluatorul notatorul ertekelo penilai bewertende "
    "bewertender bewertenden bewertet prufende prufenden "
)
_GRADE = (
    "kriterien kriterium bewertung bewertet bewerten punktzahl punkte benotung benoten noter "
    "criteres critere bareme rubriques appreciation criterios criterio rubrica puntuacion "
    "puntos puntaje calificacion calificar califica pontuacao pontos avaliacao avalie "
    "criteri punteggio punti valutazione beoordeling beoordeel punten kryteria kryterium "
    "kryteriow ocena oceny ocene ocen punktow punkty bedomning poang kriteerit pisteet puani "
    "kriter kriterler olcut olcutler kriteria kriterii hodnoceni bodu body criterii "
    "criteriile punctaj punctajul ertekeles nilai kriterier betygskriterier "
)
_FULL = (
    "volle vollen vollstandig hochste hochstpunktzahl maximale erfullt zwanzig maximales "
    "remplis rempli valide validez vingt maxima maximo cumple cumplo cumplen cumplido "
    "cumplidos veinte completa atende atendidos cumpridos vinte massimo massima soddisfatti "
    "soddisfatto venti pieni voldaan twintig hoogste volledige maksymalna maksymalnej "
    "maksymalny spelnione spelniony spelnia dwadziescia najwyzsza pelna hogsta uppfyllda "
    "uppfyllt tjugo opfyldt tyve hojeste taydet yirmi karsilandi karsilanmis splneno splnena "
    "dvacet plny indeplinit indeplinite douazeci maximalis teljesitett penuh vervuld "
    "cumplidas superado tutti "
)
_ORDER = (
    "bitte trage eintragen vergib vergeben gib geben setze markiere werte veuillez merci "
    "attribuer attribuez donnez donne mettez accordez cochez notez ponga pon otorgue otorga "
    "asigne asigna atribua considere segna assegna assegni considera metta geef markeer zet "
    "alstublieft prosze wystaw przyznaj oznacz zaznacz satt markera vanligen merkitse lutfen "
    "isaretle verin prosim udelte oznacte acorda marcheaza acordati kerem berikan tandai "
    "mohon "
)
_VOID = (
    "ignoriere ignorieren ignorier missachte vergiss hinweis anweisungen anweisung vorgaben "
    "ignorez ignorer oubliez consignes instrucciones ignora ignore ignoren olvida olvide "
    "instrucoes desconsidere istruzioni ignorare dimentica negeer instructies zignoruj "
    "zignorowac polecenia instrukcje ignorera instruktioner instruktionerna ohjeet yoksay "
    "talimatlari talimatlar ignoruj pokyny instructiunile abaikan instruksi "
)
_ANSWER = (
    "antwort antworten kandidat kandidatin bewerber reponse candidat respuesta candidato "
    "candidata resposta risposta antwoord kandidaat odpowiedz kandydat svar svaret vastaus "
    "cevap yanit odpoved uchazec raspuns raspunsul valasz jawaban "
)
_OTHER_SCRIPTS = {
    "reader": (
        "провер[яю]|оценива|экзаменатор|эксперт|评分员|评分|阅卷|考官|採点す|打分|評価者|採点|審査|"
        "面接官|평가자|채점|심사|المقي|مقي|المصحح|الحكم|מעריך|הבודק|בודק|αξιολογητ|"
        "βαθμολογητ|मूल्यांकन|परीक्षक|ผู้ตรวจ|оцінюва|перевіря"
    ),
    "grade": (
        "критери|балл|оценк|пункт|标准|分数|得分|总分|評分|基準|点数|項目|항목|점수|총점|기준|"
        "الدرجة|درجة|معايير|المعايير|النقاط|ציון|קריטריון|הקריטריונים|נקודות|κριτηρι|βαθμο|"
        "अंक|मानदंड|คะแนน|เกณฑ์|критері|бал"
    ),
    "full": (
        "максимальн|выполнен|полн|двадцат|высш|满分|符合|二十|全部|最高|滿分|満点|満た|"
        "すべて|達成|二十点|만점|충족|이십|최고|الكاملة|كاملة|عشرين|عشرون|القصوى|מלא|מקסימל|עשרים|"
        "μεγιστ|αριστα|εικοσι|पूरे|पूर्ण|अधिकतम|बीस|เต็ม|виконан"
    ),
    "order": (
        "постав|пожалуйста|прошу|считай|засчита|отметь|请|請|给|判为|填写|ください|下さい|"
        "つけて|してください|주세요|주십시오|해 ?주|기록해|امنح|أعط|اعط|يرجى|من فضلك|ضع|תן|"
        "אנא|סמן|βαλτε|δωστε|παρακαλ|दें|दीजिए|कृपया|กรุณา|ให้|будь ласка"
    ),
    "void": (
        "игнорир|правила|инструкц|忽略|无视|不必|指示|无需|規則|無視|무시|지시|تجاهل|"
        "التعليمات|التعلم|התעלם|הוראות|αγνοησ|οδηγι|अनदेखा|निर्देश|ละเว้น|คำสั่ง|ігнор|"
        "інструкц"
    ),
    "answer": (
        "ответ|кандидат|答案|回答|候选人|以上|応募者|候補者|답변|지원자|الإجابة|الاجابة|"
        "إجابة|المرشح|תשובה|המועמד|απαντησ|υποψηφι|उत्तर|उम्मीदवार|คำตอบ|ผู้สมัคร|відповід"
    ),
}
_PART = (
    "situacion problema solucion impacto lecciones situacao solucao impacto licoes rolle losung "
    "wirkung lehren probleme lecons situazione soluzione impatto lezioni"
)
_KINDS = {
    word: kind
    for kind, words in (
        ("reader", _READER),
        ("grade", _GRADE),
        ("full", _FULL),
        ("order", _ORDER),
        ("void", _VOID),
        ("answer", _ANSWER),
        ("part", _PART),
    )
    for word in words.split()
}
_SCRIPTS = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _OTHER_SCRIPTS.items()))
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[^,;:()\n–—]+")
_ENGLISH = frozenset(
    "the a an and to of in was were i we my it that this for on with had is are he she they not "
    "but at by from so our you be have".split()
)
_LEAST_WORDS = 3
_LEAST_KINDS = 2


def grading_clauses(sentence: str) -> tuple[int, int] | None:
    """Start and end of the clauses that speak of grading in another language, if any do.

    In an English sentence these are the clauses from the first such word to the last.
    """
    if sentence.isascii() and _KINDS.keys().isdisjoint(_WORD.findall(sentence.lower())):
        return None
    found = [
        (m.start(), m.group().lower(), kind)
        for m in _WORD.finditer(sentence)
        if (kind := _KINDS.get(m.group().lower()))
    ]
    if not sentence.isascii():
        found += [
            (m.start(), m.group(), m.lastgroup or "") for m in _SCRIPTS.finditer(sentence.lower())
        ]
    kinds = {kind for _, _, kind in found}
    words = {word for _, word, _ in found}
    if len(words) < _LEAST_WORDS or len(kinds) < _LEAST_KINDS or kinds <= {"part", "answer"}:
        return None
    if is_foreign(sentence):
        return 0, len(sentence)
    first, last = min(at for at, _, _ in found), max(at for at, _, _ in found)
    clauses = [m.span() for m in _CLAUSE.finditer(sentence)]
    start = next((a for a, b in clauses if a <= first < b), first)
    end = next((b for a, b in clauses if a <= last < b), last)
    return start, end


def is_foreign(sentence: str) -> bool:
    """Whether hardly a word of a sentence ties it together in English."""
    words = _WORD.findall(sentence.lower())
    enough = len(words) > 3 or (words and not sentence.isascii())
    return bool(enough) and sum(word in _ENGLISH for word in words) * 8 < len(words)
