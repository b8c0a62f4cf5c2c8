## Study and a day's work

study-intro = { $count ->
    [0] The records name no field of education for what **{ $title }** needs to know.
    [one] What { $source } lists as knowledge for **{ $title }** belongs to one field of education.
   *[other] What { $source } lists as knowledge for **{ $title }** belongs to { $count } fields of education, those with most essential knowledge first.
  }
heading-fields = Fields of education (ISCED-F 2013) ({ $count })
field-counts = essential: { $essential }, optional: { $optional }
heading-levels = What workers in the United States name as required (O*NET)
study-zone = O*NET puts it in job zone { $zone } of 5: the higher, the more preparation.
study-note = Which training or certificate your country asks for is not in these records: ask there, for example your public employment service.
match-exact = In O*NET, **{ $onet }** is the same occupation as **{ $title }**.
match-broad = In O*NET, **{ $onet }** is a wider occupation than **{ $title }**: not all of it need fit.
match-close = In O*NET, **{ $onet }** comes close to **{ $title }** but is not the same.
match-narrow = In O*NET, **{ $onet }** is a narrower occupation than **{ $title }**: it shows a part of the work.
day-group = ISCO-08 lists these tasks for group { $code }, { $group }, to which **{ $title }** belongs.
day-none = The records loaded here list no tasks for **{ $title }**.
heading-tasks = Tasks ({ $count })
regulated-no = The records do not call **{ $title }** a regulated profession. Countries differ: look in the [EU database of regulated professions](https://ec.europa.eu/growth/tools-databases/regprof/) before you rely on it.
has-essential = Yes: { $source } lists **{ $skill }** as essential for **{ $title }**.
has-optional = It is optional: { $source } lists **{ $skill }** for **{ $title }**, but not as essential.
has-not = No: { $source } does not list **{ $skill }** for **{ $title }**. A given employer may ask for it all the same.
has-not-here = These records do not list **{ $skill }** for **{ $title }**. They hold all essential skills, but only a selection of the optional ones.
caveat-american = O*NET describes occupations in the United States.
