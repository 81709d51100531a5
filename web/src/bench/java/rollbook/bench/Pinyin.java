package rollbook.bench;

/** How the characters of made-up names are spelt. */
final class Pinyin {

    private static final String CHARACTERS = People.SURNAMES + People.GIVEN;
    private static final String[] SPELT =
            ("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song"
                + " tang xu han feng deng cao wei fang na xiu ying min jing li qiang lei jun yang yong yan jie juan"
                + " tao ming chao lan xia ping gang gui wen hui ling hong jian guo chun mei xiao dong hai bo")
                    .split(" ", -1);

    private Pinyin() {}

    static String of(char character) {
        return SPELT[CHARACTERS.indexOf(character)];
    }
}
