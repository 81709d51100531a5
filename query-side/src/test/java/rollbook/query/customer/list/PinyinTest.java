package rollbook.query.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "张伟, zhangwei, zw",
        "曾国藩, zengguofan, zgf",
        "单雄信, shanxiongxin, sxx",
        "解晓东, xiexiaodong, xxd",
        "仇英, qiuying, qy",
        "区志强, ouzhiqiang, ozq",
        "查良镛, zhaliangyong, zly",
        "盖叫天, gejiaotian, gjt",
        "尉迟恭, yuchigong, ycg",
        "长孙无忌, zhangsunwuji, zswj",
        "朴树, piaoshu, ps",
        "吕布, lvbu, lb",
        "張學友, zhangxueyou, zxy"
    })
    void a_name_is_spelled_as_its_bearer_says_it(String name, String full, String initials) {
        var spelling = pinyin.spell(name);

        assertThat(spelling.full()).isEqualTo(full);
        assertThat(spelling.initials()).isEqualTo(initials);
    }

    @Test
    void what_is_not_chinese_stays_as_it_is() {
        assertThat(pinyin.spell("anna 王2").full()).isEqualTo("annawang2");
        assertThat(pinyin.spell("").full()).isEmpty();
    }
}
