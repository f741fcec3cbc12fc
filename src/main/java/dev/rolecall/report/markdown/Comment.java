package dev.rolecall.report.markdown;

import java.util.ArrayList;
import java.util.List;

/** A head and sections that together are no longer than a comment may be. */
final class Comment {
    /** GitHub's limit for a comment is 65,536 characters; some are left for who puts words of his own around it. */
    static final int MOST = 64_000;

    private static final int MOST_HEAD = 12_000;

    private Comment() {}

    /**
     * The whole.
     *
     * @param whole what to say, below all, where something had to be left out
     */
    static String of(String head, List<Section> sections, String whole) {
        String top = head.length() <= MOST_HEAD ? head : head.substring(0, head.lastIndexOf('\n', MOST_HEAD)) + "\n\n";
        StringBuilder text = new StringBuilder(top);
        int room = MOST - top.length() - whole.length();
        List<Integer> shares = shares(sections, room);
        boolean leftOut = top.length() < head.length();
        for (int i = 0; i < sections.size(); i++) {
            text.append(sections.get(i).text(shares.get(i)));
            leftOut = leftOut || sections.get(i).wish() > shares.get(i);
        }
        return leftOut ? text + whole : text.toString();
    }

    /** Everybody gets what he wishes if that is no more than an equal share; what that leaves is shared by the others. */
    private static List<Integer> shares(List<Section> sections, int room) {
        List<Integer> shares = new ArrayList<>();
        sections.forEach(section -> shares.add(0));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            open.add(i);
        }
        int left = room;
        boolean settled = true;
        while (settled && !open.isEmpty()) {
            int share = left / open.size();
            List<Integer> content =
                    open.stream().filter(i -> sections.get(i).wish() <= share).toList();
            for (int i : content) {
                shares.set(i, share);
                left -= sections.get(i).wish();
            }
            open.removeAll(content);
            settled = !content.isEmpty();
        }
        for (int i : open) {
            shares.set(i, left / open.size());
        }
        return shares;
    }
}
