// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demodata.h"

namespace Pointsman::Demo {

namespace {

constexpr SessionRow checkoutWeb[] = {
    {"add-ticket-title", "Add ticket title in the logging",
     "When ralph runs a ticket, the log shows only its id. A person who follows the loop has to look each one up.",
     SessionState::Active, 2935, 3, "chain-prompts", "auto-planning-sessions", "draft"},
    {"fix-tui", "Fix document opening in the TUI",
     "Pressing Enter on a document in the board opens an empty pager, because the path is joined twice.",
     SessionState::Archived, 16140, 14520},
    {"add-retry-logic", "Add retry logic on failed tickets",
     "A ticket that fails because the network was away for a second needs a person to start it again.",
     SessionState::Archived, 17370, 15870, "backoff-strategies"},
    {"default-topic", "Default topic in an active session",
     "Every command asks for the topic although there is only one that can be meant.", SessionState::Archived, 26120,
     25940},
    {"add-versioning", "Add versioning", "Nobody can tell which version of the checkout answered a bug report.",
     SessionState::Archived, 27860, 26820, "", "versioning", "draft"},
};

constexpr SessionRow ticketflow[] = {
    {"tui-kanban", "Kanban-style TUI for tf",
     "The list of tickets hides what is blocked. A board with columns shows it at a glance.", SessionState::Active,
     11650, 60, "textual-serve"},
    {"progress-bar", "Add progress bar to tk ralph", "A loop over many tickets gives no sign of how far it has come.",
     SessionState::Completed, 7380, 5820, "terminal-width rich-progress", "progress-bar", "approved", 8, 5},
    {"web-ui", "Web UI for tf", "A board in the terminal cannot be shown in a meeting; a local page can.",
     SessionState::Archived, 9340, 7500, "datastar flask-or-fastapi sse-updates", "web-ui", "revised"},
    {"kb-management", "KB management commands", "Topics pile up in the knowledge directory and nothing archives them.",
     SessionState::Completed, 14610, 13000, "", "kb-cli", "", 11, 11},
    {"python-cli", "Refactor and restructure the Python CLI",
     "The command line is one file of two thousand lines, and every change touches it.", SessionState::Completed, 20220,
     18730, "", "python-cli", "approved", 14, 14},
    {"ready-count", "Show ready and blocked ticket count", "Before a run one wants to know how much of it can start.",
     SessionState::Completed, 24670, 23045, "dependency-walk", "ready-count", "approved", 5, 5},
    {"offline-cache", "Offline cache of the index", "Opening a large index takes two seconds, each time.",
     SessionState::Archived, 30640, 30250},
    {"ticket-templates", "Ticket templates",
     "Agents write tickets in five layouts, and the reviewer reads all of them.", SessionState::Completed, 31710, 28890,
     "", "ticket-templates", "approved", 6, 6},
    {"plan-lint", "Check plans before review",
     "A plan without acceptance criteria is found out only when the work is done.", SessionState::Completed, 34770,
     33135, "markdown-parsers", "plan-lint", "approved", 7, 7},
    {"faster-search", "Faster search in topics", "Searching reads every document again.", SessionState::Archived, 36060,
     36020, "sqlite-fts"},
    {"session-export", "Export a session as one document",
     "A session that is done should go into the project's wiki in one piece.", SessionState::Completed, 38910, 37450,
     "", "session-export", "approved", 4, 4},
    {"tags", "Tags on tickets", "A release needs all tickets of one area, whatever session they came from.",
     SessionState::Completed, 40820, 38940, "", "tags", "approved", 9, 9},
    {"color-scheme", "Colours that work on light terminals", "Yellow on white cannot be read.", SessionState::Archived,
     43260, 43210},
    {"parallel-runs", "Run independent tickets side by side",
     "Two tickets that touch different folders wait for each other.", SessionState::Archived, 44880, 42360,
     "worktrees file-locks", "parallel-runs", "consulted"},
    {"resume-run", "Resume a run that was cut off", "After a restart the loop begins with the first ticket again.",
     SessionState::Completed, 47610, 46110, "", "resume-run", "approved", 6, 6},
    {"notify-done", "Say when a run is done", "Long runs end unseen.", SessionState::Completed, 50500, 49020, "",
     "notify-done", "approved", 3, 3},
    {"config-schema", "A schema for the settings file",
     "A typing error in the settings is taken for the default without a word.", SessionState::Completed, 53325, 51855,
     "json-schema", "config-schema", "approved", 5, 5},
    {"import-issues", "Import issues from a tracker", "Work that others report has to be typed in again.",
     SessionState::Archived, 55200, 54750, "tracker-formats"},
    {"review-notes", "Keep review notes with the plan", "Notes of reviewers are lost when the plan is written again.",
     SessionState::Completed, 57800, 56190, "", "review-notes", "approved", 6, 6},
    {"baseline-docs", "Baseline of the documents", "Without a baseline nobody knows which documents are stale.",
     SessionState::Completed, 60570, 59060, "", "baseline-docs", "approved", 4, 4},
    {"shell-completion", "Shell completion", "Session ids are long and have to be copied with the mouse.",
     SessionState::Completed, 63660, 61980, "", "shell-completion", "approved", 3, 3},
    {"windows-paths", "Paths on Windows", "A colon in a file name breaks the archive there.", SessionState::Archived,
     66300, 66250},
    {"undo-archive", "Undo an archive", "Archiving the wrong session takes three commands to mend.",
     SessionState::Completed, 69240, 67695, "", "undo-archive", "approved", 4, 4},
    {"time-tracking", "Time spent on a ticket", "Estimates cannot improve while nobody knows the real numbers.",
     SessionState::Archived, 72060, 72020},
    {"spike-timer", "A time limit for spikes", "A spike without a limit becomes the project.", SessionState::Completed,
     74980, 73500, "", "spike-timer", "approved", 2, 2},
    {"doc-links", "Links between documents", "A plan names its spikes, but nothing leads there.",
     SessionState::Completed, 77820, 76350, "", "doc-links", "approved", 5, 5},
    {"quiet-mode", "A quiet mode for scripts", "Progress on standard output gets into pipes.", SessionState::Completed,
     80730, 79210, "", "quiet-mode", "approved", 2, 2},
    {"voice-notes", "Voice notes as seeds", "Ideas come while walking.", SessionState::Archived, 83580, 82170,
     "speech-models"},
    {"mobile-view", "Read sessions on the phone", "A plan could be reviewed on the train.", SessionState::Archived,
     86430, 86405},
};

constexpr SessionRow billingExport[] = {
    {"backlog-deps-and-tags", "Backlog dependencies and tags",
     "A ticket that needs another one starts first every third time.", SessionState::Active, 1200, 2, "graph",
     "backlog-deps", "draft"},
    {"export-csv", "Export invoices as CSV", "The accountant copies numbers out of PDF files by hand.",
     SessionState::Completed, 13060, 11610, "csv-dialects", "export-csv", "approved", 7, 7},
    {"tax-rates", "Tax rates by country and date",
     "A rate that changes in the middle of a quarter is applied to all of it.", SessionState::Archived, 18880, 18780,
     "", "tax-rates", "revised"},
    {"rounding", "Rounding in totals", "The sum of the lines and the total differ by a cent.", SessionState::Completed,
     23070, 21660, "decimal-types", "rounding", "approved", 4, 4},
    {"retry-webhooks", "Retry webhooks that failed",
     "A receiver that is away for a minute never learns of the payment.", SessionState::Archived, 28860, 28815,
     "idempotency-keys"},
    {"credit-notes", "Credit notes", "A refund is booked as a negative invoice, which the law does not allow.",
     SessionState::Completed, 33240, 31710, "", "credit-notes", "approved", 9, 9},
    {"sepa", "SEPA mandates", "Direct debit needs a signed mandate with a number.", SessionState::Archived, 37485,
     37450, "mandate-formats iban-checks", "sepa", "blocked"},
    {"archive-pdf", "Archive invoices as PDF/A", "An auditor asked for files that can still be read in ten years.",
     SessionState::Archived, 41820, 40380},
    {"dunning", "Reminders for open invoices", "Reminders are written by hand, and some customers get three.",
     SessionState::Completed, 49020, 47550, "", "dunning", "approved", 5, 5},
    {"multi-currency", "Invoices in several currencies",
     "Rates of the day of the order, not of the day of the invoice.", SessionState::Archived, 56190, 54780,
     "rate-sources", "multi-currency", "consulted"},
    {"e-invoicing", "Electronic invoices for authorities", "From next year on authorities take nothing else.",
     SessionState::Archived, 64860, 63380, "xrechnung"},
    {"audit-log", "Audit log of changes", "Who changed the address of this invoice, and when?", SessionState::Completed,
     70620, 69150, "", "audit-log", "approved", 6, 6},
    {"batch-export", "Export a month at once", "Month's end is a day of clicking.", SessionState::Archived, 76380,
     76330},
};

constexpr ProjectRow projectRows[] = {
    {"checkout-web", "cw", checkoutWeb},
    {"pi-ticketflow", "ptf", ticketflow},
    {"billing-export", "be", billingExport},
};

constexpr int hour = 60;
constexpr int day = 24 * hour;

constexpr MissionRow missionRows[] = {
    {"checkout-redesign-042", "developer", "wp:WP03", true, 6 * day, 4, "01HXN7QJ9V6K3M2T8R4W5Y0ZAB",
     "01HXN7P2C8D4E6F0G1H3J5K7MN"},
    {"billing-export-017", "reviewer", "step:12", false, 9 * day, 2 * hour, "01HW3B5C7D9E1F2G4H6J8K0MNP",
     "01HW3A2Z4Y6X8W0V1T3S5R7QPN"},
    {"search-latency-051", "developer", nullptr, false, 12 * day, day, "01HVT2S4R6Q8P0N1M3K5J7H9GF",
     "01HVT1A3B5C7D9E0F2G4H6J8KM", false, true},
    {"docs-overhaul-009", "observer", nullptr, false, 40 * day, 33 * day, "01HSZ9Y7X5W3V1T0S2R4Q6P8NM",
     "01HSZ8B6C4D2E0F1G3H5J7K9MN"},
    {"auth-hardening-033", "stakeholder", "wp:WP01", false, 41 * day, 29 * day, "01K8WQF3G5H7J9K1M2N4P6D7XZ",
     "01K3ZCB2C4D6E8F0G1H3J5PVNX", true},
};

} // namespace

std::span<const ProjectRow> projects()
{
    return projectRows;
}

std::span<const MissionRow> missions()
{
    return missionRows;
}

} // namespace Pointsman::Demo
