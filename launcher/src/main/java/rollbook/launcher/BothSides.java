package rollbook.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import rollbook.command.CommandSide;
import rollbook.query.QuerySide;

/// The side that decides and the side that remembers, in one context.
@Configuration(proxyBeanMethods = false)
@Import({CommandSide.class, QuerySide.class})
class BothSides {}
