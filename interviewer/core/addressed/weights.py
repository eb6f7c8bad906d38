"""What each feature of a sentence weighs, in quarters; written by learn_addressed.py."""

BIAS = -9

WEIGHTS = {
    9: "GRADE",
    7: "ANSWER",
    6: "PROOF",
    5: "PART SHEET",
    4: "20 GIVE_it GRADE+THIS READER SHEET+YOU SURE ^_ANSWER ^_interviewer folder lessons met the_GAP "
    "your",
    3: "GRADE+YOU PART+RULE PART+SURE PART_IS THIS_ANSWER THIS_one TOP+YOU TOP_SHEET ^_GIVE ^_GRADE "
    "assessor candidate clear complete do_NOT end_of entered interviewer item judged maximum "
    "measured on_YOU pen please result saying that_ME the_TOP the_one twenty yes",
    2: "4 7 GAP GAP+GIVE GAP+TOP GIVE GIVE+IS GIVE+TOP GIVE_TOP GIVE_down GRADE+IS GRADE+MAY IS+ME "
    "IS+READER IS+TOP IS_IS IS_SURE MAY+WE ME+YOU ME_ANSWER ME_get ME_said NOT+YOU PART+SHEET PLEA "
    "READER+THIS READER_MAY THIS TOP TOP_TOP TOP_of WE+YOU YOU_IS YOU_to ^_PART ^_PLEA ^_for "
    "and_GRADE and_TOP anything applied as don't end for_PART for_YOU full grader great if_ME "
    "in_the it_MAY it_isn't know_what language last leave make message note of_it of_the on_TOP "
    "one_was one_with part parts quote reading record sheet so_GIVE tell_them that_it the_ANSWER "
    "the_PART the_READER the_SHEET this through tick to_IS true was_SURE was_a what_ME with_it",
    1: "ANSWER+THIS GAP+IS GIVE+SURE GIVE+WE GRADE+TOP IS+SHEET IS+THIS IS+YOU IS_GAP IS_to MAY+ME "
    "ME_IS ME_am ME_can't NOT+PART NOT+SHEET NOT+SURE NOT_to READER+YOU TOP_GRADE YOU am and_it "
    "and_what answer considered fair find house it_was look machine one_who paid rather rest "
    "say_that says scoring start started story such that_YOU the_rest to_say week_and whatever "
    "word writing",
    -1: "1 =act ANSWER+PART GIVE+READER GRADE+WE ME_PLEA ME_had NOT+TOP NOT+WE NOT_the PART+TOP "
    "PART_ME RULE+TOP TOP+WE ^_ME ^_TOP ^_YOU ^_in ^_it ^_then ^_two ^_with all and_to at_the "
    "better but can does engineers for_ME friday gone hard honest hours hundred it live made many "
    "money okay on_ME page run she small stayed stopped the_team their then there's there_were um "
    "up walk wants was went which will within without wrong yeah you'd you've",
    -2: "ANSWER+ME ANSWER+WE GIVE+GRADE GRADE+SHEET GRADE+SURE IS MAY+PART MAY+RULE ME_SURE ME_think "
    "NOT READER+SHEET THIS_ME ^_MAY ^_THIS ^_WE ^_but ^_he ^_they a a_GRADE agreed also always and "
    "and_a answers ask bank because before best boss bring by came cost data date day design each "
    "eleven ever experience first forty four give got half her his hour i'd in in_a it's keep key "
    "launch learn like line long lot model myself nine nobody of_TOP of_them off on on_the one our "
    "over panel phone product question real right rule second service set signed six somebody "
    "still support sure system talk tell_ME ten that's the they time to_TOP twice want was_the "
    "we'd were work year years",
    -3: "IS_that PLEA_the ^_so about after at behind could days every everybody had he him i of on_a "
    "or take three two when with",
    -4: "=number ME_GIVE WE ^_and ^_what list nothing team whole",
    -7: "people",
}
