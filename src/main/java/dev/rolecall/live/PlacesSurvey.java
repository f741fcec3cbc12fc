package dev.rolecall.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where many permission sets are, as far as their lists were read. */
final class PlacesSurvey {
    /** So many lists tell something of the others: sets differ much more in use than principals do. */
    private static final int FEW = 6;

    /** By what their ARNs hash to: the order in which sets were made says something about how widely they are used. */
    private final List<Places> order;

    PlacesSurvey(List<Places> places) {
        this.order = new ArrayList<>(places);
        order.sort(Comparator.<Places>comparingInt(each -> mixed(each.setArn())).thenComparing(Places::setArn));
    }

    /** A number that has nothing to do with the order of the texts. */
    static int mixed(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** The lists whose next page is due: first a page of each, then a second. */
    List<Places> next(int most) {
        return order.stream()
                .filter(places -> !places.whole())
                .sorted(Comparator.comparingInt(Places::pages))
                .limit(most)
                .toList();
    }

    WayChoice.Pairs cost() {
        int pages = 0;
        int seen = 0;
        int toCome = 0;
        double pagesToCome = 0;
        double toSee = 0;
        Sample sample = new Sample(order.size());
        for (Places places : order) {
            pages += places.pages();
            seen += places.atLeast();
            if (places.pages() > 0) {
                sample.add(places.atLeast());
            }
            if (!places.whole()) {
                toCome++;
            }
        }
        double mean = sample.seen() < FEW ? 0 : sample.sum() / sample.seen();
        for (Places places : order) {
            if (places.pages() == 0) {
                toSee += Math.max(0, mean - places.atLeast());
                pagesToCome += Math.max(1, mean / Holding.PAGE);
            } else if (!places.whole()) {
                // Of a list that goes on, nobody knows how far: it is reckoned to be half done.
                toSee += places.atLeast();
                pagesToCome += places.pages();
            }
        }
        return new WayChoice.Pairs(pages, seen, toCome, pages + seen + toSee + pagesToCome);
    }
}
