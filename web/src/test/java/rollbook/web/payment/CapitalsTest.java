package rollbook.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Money;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0,人民币零元整",
        "500,人民币伍佰元整",
        "1409.50,人民币壹仟肆佰零玖元伍角整",
        "6007.14,人民币陆仟零柒元壹角肆分",
        "325.04,人民币叁佰贰拾伍元零肆分",
        "107000.53,人民币壹拾万柒仟元伍角叁分",
        "16409.02,人民币壹万陆仟肆佰零玖元零贰分",
        "100000000,人民币壹亿元整",
        "100000005,人民币壹亿零伍元整",
        "0.05,人民币伍分",
        "0.80,人民币捌角整"
    })
    void an_amount_is_written_so_that_nobody_alters_it(String amount, String written) {
        assertThat(Capitals.of(Money.of(amount))).isEqualTo(written);
    }
}
