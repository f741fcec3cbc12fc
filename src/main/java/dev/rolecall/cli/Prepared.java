package dev.rolecall.cli;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Plan;

/** A plan and what it came from. */
record Prepared(Definitions definitions, LiveEstate live, Plan plan) {}
