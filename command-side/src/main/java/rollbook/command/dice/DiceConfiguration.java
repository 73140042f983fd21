package rollbook.command.dice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.dice.Faces;
import rollbook.edge.Secrets;

@Configuration(proxyBeanMethods = false)
class DiceConfiguration {
    @Bean
    Faces faces() {
        return Faces.secure();
    }

    @Bean
    FairDice fairDice(Secrets secrets) {
        return new SettledDice(secrets);
    }
}
