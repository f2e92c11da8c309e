// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/topicindexrules.h"

#include "files/documentrules.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr const char *withoutTitles = QT_TRANSLATE_NOOP(
    "Pointsman::Rules", "Programs and agents that look topics up in index.json find none, or fail; Pointsman shows the "
                        "topics by their ids.");

bool isTopic(const JsonValue &entry)
{
    const JsonValue *id = entry.object() ? entry.object()->find("id") : nullptr;
    return id && id->string() && !id->string()->empty();
}

void lookAtList(const JsonObject &index, const Report &report)
{
    const JsonValue *topics = index.find("topics");
    if (!topics) {
        report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "it has no list topics")));
    } else if (!topics->array()) {
        report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "topics is %1, not a list")).arg(valueInWords(*topics)));
    } else {
        const auto other = std::find_if_not(topics->array()->begin(), topics->array()->end(), isTopic);
        if (other != topics->array()->end())
            report(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "entry %1 of topics is no object with an id"))
                       .arg(other - topics->array()->begin() + 1));
    }
}

constexpr Rule<JsonObject> topicIndexRuleTable[] = {
    {{L1("index-malformed"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The index of topics cannot be used as a whole: %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "index.json is no object with a list topics, or something in the list has "
                                            "no id."),
      withoutTitles,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Correct it in an editor: {\"topics\": [{\"id\": \"…\", \"title\": "
                                            "\"…\"}]}."),
      RepairKind::None, onlyYouKnow},
     lookAtList},
};

} // namespace

Issues checkTopicIndex(const StateDocument &index)
{
    const IssueSubject subject{SubjectKind::Project, QFileInfo(index.path).fileName(), index.path};
    Issues issues = checkReading(index, subject, {withoutTitles, withoutTitles});
    if (index.root)
        lookWith(topicIndexRuleTable, *index.root, subject, issues);
    return issues;
}

IssueRules topicIndexRules()
{
    return entriesOf(topicIndexRuleTable);
}

} // namespace Pointsman
