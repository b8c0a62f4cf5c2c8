## Następne pytania jako przyciski

next-requires = Co jest potrzebne?
next-requires-text = Czego wymaga zawód „{ $title }”?
next-describe = Co to za zawód?
next-describe-text = Na czym polega zawód „{ $title }”?
next-optional = Tylko opcjonalne
next-optional-text = A co jest opcjonalne?
next-knowledge = Tylko wiedza
next-knowledge-text = A jaka wiedza jest niezbędna?
next-study = Co studiować?
next-study-text = Co trzeba do tego studiować?
next-day = Dzień pracy
next-day-text = Co się robi w pracy na co dzień?
next-moves = Co dalej?
next-moves-text = Kim mogę zostać później?
next-gap = Czego by brakowało?
next-gap-text = Czego brakuje, aby przejść z { $from } do { $title }?
next-compare = Porównać oba
next-compare-text = Porównaj { $title } z { $other }
next-all = Pokazać wszystko
next-all-text = Pokaż wszystkie
starter-one = Czego potrzebuje piekarz?
starter-one-text = Czego potrzebuje piekarz?
starter-two = Czym zajmuje się analityk danych?
starter-two-text = Czym zajmuje się analityk danych?
starter-three = Co musi umieć twórca oprogramowania?
starter-three-text = Co musi umieć twórca oprogramowania?
