package org.handrail.path.week.web;

import java.util.List;
import org.handrail.path.week.Curriculum;
import org.handrail.path.week.CurriculumTemplates;

/**
 * The organization's curricula, and the templates to begin with.
 *
 * @param templateMinutes what a week of all templates gives, in minutes
 * @param mayChange whether the reader may write and change them
 */
public record CurriculaPage(List<Curriculum> curricula, List<CurriculumTemplates.Template> templates, int templateMinutes, boolean mayChange) {

  /** "12 topics, rolling". */
  public static String line(Curriculum curriculum) {
    return count(curriculum.topics().size()) + (curriculum.rolling() ? ", rolling" : ", in order");
  }

  /** "1 topic" or "12 topics". */
  public static String count(int topics) {
    return topics + (topics == 1 ? " topic" : " topics");
  }

  /** "90 minutes a week" or "2 × 60 minutes a week". */
  public static String often(CurriculumTemplates.Template template) {
    return (template.timesAWeek() == 1 ? "" : template.timesAWeek() + " × ") + template.minutes() + " minutes a week";
  }
}
