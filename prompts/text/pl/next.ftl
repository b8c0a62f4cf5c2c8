## Następne pytania jako przyciski

next-requires = Co jest potrzebne?
next-requires-text = Czego wymaga zawód „{ $title }”?
next-describe = Co to za zawód?
next-describe-text = Na czym polega zawód „{ $title }”?
next-optional = Tylko opcjonalne
next-optional-text = A co jest opcjonalne?
next-knowledge = Tylko wiedza
next-knowledge-text = A jaka wiedza jest niezbędna?
next-other = Inny zawód
next-other-text = Co potrafisz?
starter-one = Czego potrzebuje piekarz?
starter-one-text = Czego potrzebuje piekarz?
starter-two = Czym zajmuje się analityk danych?
starter-two-text = Czym zajmuje się analityk danych?
starter-three = Co musi umieć twórca oprogramowania?
starter-three-text = Co musi umieć twórca oprogramowania?
