## Comment la question a été lue

read-as = Je lis votre question ainsi : **{ $title }**.
read-from-page = Votre question porte sur **{ $title }**, le métier de la page où vous êtes.
ask-which = Je ne sais pas avec certitude quel métier vous entendez par « { $query } ». Est-ce l'un de ceux-ci ?
ask-which-both = Vous avez nommé plus d'un métier. Par lequel commencer ?
ask-role = De quel métier parlez-vous ? Indiquez-moi son nom, par exemple « boulanger » ou « développeuse de logiciels ».
ask-other = Indiquez-moi alors le métier avec d'autres mots, par exemple tel qu'il figure dans une offre d'emploi.
unknown = Je n'ai aucune fiche sur un métier appelé « { $query } » ; je ne vais donc pas deviner ce qu'il demande.
unknown-skill = Je n'ai aucune fiche sur une compétence appelée « { $query } ».
unknown-help = Je peux dire ce qu'un métier demande, ce qu'il est et quels métiers ont besoin d'une compétence. Un autre nom pour le même travail aide souvent.
