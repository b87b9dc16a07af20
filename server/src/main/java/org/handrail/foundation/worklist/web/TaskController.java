package org.handrail.foundation.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.worklist.Chain;
import org.handrail.foundation.worklist.Chains;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.HandOverTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.TakeTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskCard;
import org.handrail.foundation.worklist.TaskCards;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.TaskStep;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: take it, close it with what was done, hand it over. */
@Controller
class TaskController {
  private static final String QUEUE = "role:";

  private final Worklist worklist;
  private final TakeTask take;
  private final CloseTask close;
  private final HandOverTask handOver;
  private final TaskCards cards;
  private final Chains chains;
  private final StaffDirectory staff;
  private final Audit audit;

  TaskController(
      Worklist worklist,
      TakeTask take,
      CloseTask close,
      HandOverTask handOver,
      TaskCards cards,
      Chains chains,
      StaffDirectory staff,
      Audit audit) {
    this.worklist = worklist;
    this.take = take;
    this.close = close;
    this.handOver = handOver;
    this.cards = cards;
    this.chains = chains;
    this.staff = staff;
    this.audit = audit;
  }

  @GetMapping("/tasks/{task}")
  @MayEnter(area = Area.WORK, act = Act.READ)
  ModelAndView show(@PathVariable TaskId task) {
    return view(found(task, Act.READ), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/tasks/{task}/take")
  @MayEnter(area = Area.WORK, act = Act.WRITE)
  ModelAndView take(@PathVariable TaskId task, Form form, RedirectAttributes flash) {
    found(task, Act.WRITE);
    return answer(task, take.take(task), "You are acting on this. Close it when you know how it came out.", form, flash);
  }

  @PostMapping("/tasks/{task}/close")
  @MayEnter(area = Area.WORK, act = Act.WRITE)
  ModelAndView close(@PathVariable TaskId task, Form form, RedirectAttributes flash) {
    found(task, Act.WRITE);
    return answer(task, close.close(task, form.value("action"), form.value("outcome")), "Closed. Everyone it had reached sees that.", form, flash);
  }

  @PostMapping("/tasks/{task}/give-back")
  @MayEnter(area = Area.WORK, act = Act.WRITE)
  ModelAndView giveBack(@PathVariable TaskId task, Form form, RedirectAttributes flash) {
    found(task, Act.WRITE);
    return answer(task, handOver.giveBack(task), "It is open again for everyone it had reached.", form, flash);
  }

  @PostMapping("/tasks/{task}/hand-over")
  @MayEnter(area = Area.WORK, act = Act.WRITE)
  ModelAndView handOver(@PathVariable TaskId task, Form form, RedirectAttributes flash) {
    found(task, Act.WRITE);
    Outcome<TaskId> outcome = owner(form.value("to")).then(to -> handOver.to(task, to, form.value("reason")));
    return answer(task, outcome, "Handed over.", form, flash);
  }

  private static Outcome<Owner> owner(String value) {
    try {
      if (value.startsWith(QUEUE)) {
        return Outcome.done(new Owner.Queue(Role.valueOf(value.substring(QUEUE.length()))));
      }
      return Outcome.done(new Owner.Person(new StaffId(UUID.fromString(value))));
    } catch (IllegalArgumentException e) {
      return Outcome.refused("to", "Choose who gets it.");
    }
  }

  private ModelAndView answer(TaskId id, Outcome<TaskId> outcome, String saved, Form form, RedirectAttributes flash) {
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", saved);
      return new ModelAndView("redirect:/tasks/" + id);
    }
    return view(found(id, Act.READ), form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** The task, for those it concerns; whoever closed it may still read it. */
  private Task found(TaskId id, Act act) {
    Task task = worklist.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!worklist.concerns(Acting.actor(), task)) {
      throw new AccessRefused(new AccessDecision.NoRight(Area.WORK, act));
    }
    PatientId patient = task.patient();
    if (patient != null) {
      if (act == Act.READ) {
        audit.read(Area.WORK, patient, AccessDecision.Ground.CARE);
      } else {
        audit.change(Area.WORK, act, patient, AccessDecision.Ground.CARE);
      }
    }
    return task;
  }

  private ModelAndView view(Task task, Form form, HttpStatus status) {
    TaskCard card = cards.of(List.of(task)).getFirst();
    Chain chain = chains.get(task.chain());
    Task.Closed closed = task.closed();
    TaskPage page = new TaskPage(
        card,
        chain.label(),
        task.state() != TaskState.CLOSED,
        task.state() == TaskState.TAKEN && !card.mine(),
        closed == null ? null : closed.outcome(),
        Choice.of(chain.actions(), Chain.Action::code, Chain.Action::label),
        colleagues(),
        worklist.steps(task.id()).stream().map(this::step).toList(),
        form);
    return new ModelAndView("foundation/worklist/task", Map.of("page", page), status);
  }

  private List<Choice> colleagues() {
    var all = new ArrayList<>(Choice.of(staff.active(), s -> s.id().toString(), TaskController::label));
    for (Role role : List.of(Role.COUNSELOR, Role.MEDICAL, Role.CASE_MANAGER, Role.SUPERVISOR, Role.DIRECTOR)) {
      all.add(new Choice(QUEUE + role.name(), "Anyone: " + role.label()));
    }
    return List.copyOf(all);
  }

  private static String label(StaffMember member) {
    return member.name().shown() + ", " + member.roles().stream().sorted().map(Role::label).findFirst().orElse("staff");
  }

  private TaskPage.Step step(TaskStep step) {
    StaffId by = step.by();
    return new TaskPage.Step(
        cards.moment(step.at()),
        by == null ? "Handrail" : staff.get(by).name().shown(),
        step.words(),
        switch (step.kind()) {
          case OPENED -> "bell";
          case TAKEN -> "hand-stop";
          case GIVEN_BACK -> "arrow-back-up";
          case REASSIGNED -> "user-share";
          case ESCALATED -> "stairs-up";
          case CLOSED -> "circle-check";
        });
  }
}
