## Signposts: what others can answer, and who

signpost-law = I cannot advise on law, contracts or dismissal. [Your Europe](https://europa.eu/youreurope/) explains rights at work in the EU; a trade union, a works council, a legal advice centre or a lawyer can look at your case. Time limits can be short, so ask soon.
signpost-immigration = I cannot advise on visas, residence or asylum. The [EU Immigration Portal](https://immigration-portal.ec.europa.eu/) explains the rules of each country; the immigration authority or a migrants' advice centre decides on or helps with your case.
signpost-benefits = I cannot say what benefits or pension you are entitled to. Your public employment service or social insurance office can; [Your Europe](https://europa.eu/youreurope/) explains social security across the EU.
signpost-health = I cannot advise on health, or judge whether work is safe for you. Your doctor or an occupational health physician can. Tell me what you want to avoid, for example heavy lifting, and I will keep it in mind.
signpost-recognition = I cannot say whether a foreign qualification will be recognised. [ENIC-NARIC](https://www.enic-naric.net/) names the office of each country that can, and the [EU database of regulated professions](https://ec.europa.eu/growth/tools-databases/regprof/) says where recognition is required.
signpost-pay = I hold no data on pay, and I will not guess. [EURES](https://eures.europa.eu/) and your national statistics office publish figures; collective agreements often state the pay of a job.
signpost-demand = I hold no data on demand or on what AI will change, and nobody can promise a job's future. [Cedefop](https://www.cedefop.europa.eu/) publishes forecasts for occupations in Europe, and [EURES](https://eures.europa.eu/) shows where workers are sought.
signpost-vacancies = I hold no vacancies and cannot apply for you. [EURES](https://eures.europa.eu/) lists vacancies across Europe; your public employment service knows those near you.
signpost-courses = I hold no courses, schools, places or fees. [Europass](https://europass.europa.eu/) helps to find courses in Europe; your public employment service knows those near you and what may be paid for.
signpost-national = In your country: { $links }.
