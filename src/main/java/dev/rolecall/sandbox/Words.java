package dev.rolecall.sandbox;

import java.util.List;

/** The words that generated names are made of. */
final class Words {

    static final List<String> DEPARTMENTS = List.of(
            "Payments",
            "Orders",
            "Billing",
            "Catalog",
            "Search",
            "Shipping",
            "Returns",
            "Pricing",
            "Checkout",
            "Loyalty",
            "Fraud",
            "Identity",
            "Messaging",
            "Reporting",
            "Analytics",
            "Insights",
            "Data",
            "Platform",
            "Network",
            "Security",
            "Mobile",
            "Web",
            "Partner",
            "Vendor",
            "Supply",
            "Warehouse",
            "Fleet",
            "Maps",
            "Media",
            "Content",
            "Support",
            "Legal",
            "Finance",
            "Treasury",
            "Tax",
            "People",
            "Recruiting",
            "Learning",
            "Research",
            "Labs");

    static final List<String> JOBS = List.of(
            "Developers",
            "Operators",
            "Admins",
            "Auditors",
            "Analysts",
            "Testers",
            "Architects",
            "Managers",
            "OnCall",
            "Contractors",
            "ReadOnly",
            "DataScientists");

    /** What a permission set is for; short, since its name has 32 characters at most. */
    static final List<String> RIGHTS = List.of(
            "Developer", "Operator", "Admin", "Auditor", "Analyst", "ReadOnly", "Deployer", "Support", "DataEng");

    static final List<String> GIVEN = List.of(
            "Ana", "Ben", "Cho", "Dee", "Eli", "Fay", "Gus", "Hana", "Ida", "Jun", "Kai", "Lea", "Max", "Nia", "Ola",
            "Pia", "Quin", "Rosa", "Sam", "Tara", "Uma", "Vera", "Will", "Xena", "Yara", "Zoe", "Amir", "Bela", "Carl",
            "Dina", "Emil", "Finn", "Gina", "Hugo", "Inga", "Jon", "Kira", "Liam", "Mina", "Noah");

    static final List<String> FAMILY = List.of(
            "Silva", "Okafor", "Min", "Novak", "Garcia", "Haddad", "Ito", "Jensen", "Kumar", "Larsen", "Mbeki",
            "Nguyen", "Ozturk", "Petrov", "Rossi", "Sato", "Tanaka", "Usman", "Vargas", "Weber", "Xu", "Yilmaz", "Zhou",
            "Adams", "Bauer", "Costa", "Diaz", "Eriksen", "Fischer", "Gupta", "Huber", "Ivanov", "Jones", "Klein",
            "Lopez", "Moreau", "Nowak", "Olsen", "Popa", "Reyes");

    private Words() {}

    static <T> T cyclic(List<T> words, int index) {
        return words.get(index % words.size());
    }

    /** The first time round without a number, then with one. */
    static String numbered(String name, int round) {
        return round == 0 ? name : name + (round + 1);
    }
}
