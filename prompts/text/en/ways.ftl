## Occupations side by side

compare-two = { $shared ->
    [0] **{ $title1 }** and **{ $title2 }** have nothing in common among the { $total } skills and knowledge areas listed for them.
    [one] **{ $title1 }** and **{ $title2 }** have one in common of the { $total } skills and knowledge areas listed for them.
   *[other] **{ $title1 }** and **{ $title2 }** have { $shared } in common of the { $total } skills and knowledge areas listed for them ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** and **{ $title3 }** have nothing in common to all among the { $total } skills and knowledge areas listed for them.
    [one] **{ $title1 }**, **{ $title2 }** and **{ $title3 }** have one in common of the { $total } skills and knowledge areas listed for them.
   *[other] **{ $title1 }**, **{ $title2 }** and **{ $title3 }** have { $shared } in common of the { $total } skills and knowledge areas listed for them ({ $percent } %).
  }
heading-shared = In common ({ $count })
heading-partly = Listed for two of the three ({ $count })
heading-only = Only for { $title } ({ $count })
compare-selection = The records loaded here hold a selection of the optional skills, so what stands under one occupation may be optional for the other, too.
mark-optional = optional
more-on-request = … and { $count } more. Say “all of them” to see the whole list.
for-example = For example: { $names }.
plain-words = In plain words: “essential” is what nearly everybody in this job needs. “Optional” is what some of these jobs ask for and others do not.

## What is missing to a goal

gap-from-job = For **{ $title }**, { $source } lists { $total } essential skills and knowledge areas. { $covered } of them are listed for **{ $origin }** as well; { $missing } would be new.
gap-from-skills = For **{ $title }**, { $source } lists { $total } essential skills and knowledge areas. Of these you named { $covered }; { $missing } are missing.
heading-missing = Still missing, essential ({ $count })
heading-covered = Already there, essential ({ $count })
gap-optional = Of { $total } optional ones, { $covered } are already there.
gap-beside = Not listed for it, but not lost: { $skills }.
gap-note = A record is not a test: you may know more or less than it lists. Courses, time and cost differ from place to place.

## What could come next

moves-intro = By what they require, these are nearest to **{ $title }**. { $count ->
    [one] One occupation shares
   *[other] { $count } occupations share
  } at least one essential skill with it.
moves-none = The records hold no occupation that shares an essential skill with **{ $title }**.
moves-note = A step is small where at most a third of the essential skills is new and no more preparation is needed, long where two thirds are new or the preparation is two job zones of O*NET higher. That is no promise: time, cost and openings are not in these records.
move-kept = You would bring { $count } of { $total } essential skills: { $skills }
move-new = New would be { $count }: { $skills }
effort-near = small step
effort-some = middling step
effort-far = long way
zone-lower = less preparation (O*NET job zone)
zone-same = about as much preparation (O*NET job zone)
zone-higher = more preparation (O*NET job zone)
same-family = same ISCO-08 group

## Occupations for skills and interests

skill-roles-intro = { $count ->
    [0] No occupation in these records needs what you named: { $skills }.
    [one] One occupation in these records needs something of what you named: { $skills }.
   *[other] { $count } occupations in these records need something of what you named: { $skills }. These need most of it, and little besides.
  }
role-needs = needs { $count } of the { $named } you named; essential skills in all: { $essential }
interests-intro = These occupations are nearest to your interests, { $code } ({ $names }), going by O*NET.
interests-unknown = Your interests are { $code } ({ $names }). Which occupations they fit I cannot say: no O*NET data is loaded here.
interests-note = Interests say what people like, not what they can do. O*NET describes work in the United States, and its occupations are often wider than these.
interest-R = hands-on
interest-I = investigating
interest-A = creative
interest-S = helping people
interest-E = leading and selling
interest-C = orderly

## Occupations nearby

related-intro = { $count ->
    [0] The records hold nothing close to **{ $title }**.
    [one] One occupation is close to **{ $title }**.
   *[other] { $count } occupations are close to **{ $title }**.
  }
heading-narrower = Kinds of it ({ $count })
heading-broader = It is a kind of ({ $count })
heading-family = Same ISCO-08 group ({ $count })
heading-american = Related according to O*NET ({ $count })
