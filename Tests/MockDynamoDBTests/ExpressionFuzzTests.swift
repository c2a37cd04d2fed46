import Core
import ServiceKit
import Testing

@testable import MockDynamoDB

/// A copy with a few characters changed, dropped, doubled or put in, so that most copies are nearly right.
private func damaged(_ text: String, _ chance: inout Randomness) -> String {
    var characters = Array(text)
    let pieces = [
        "(", ")", "[", "]", ".", ",", "#n", ":a", " AND ", "size(", "NOT ", "<", "'", "\"", "é", "9", "?", "{", "<<",
        "--",
    ]
    for _ in 0...chance.next() % 2 where !characters.isEmpty {
        let index = Int(chance.next() % UInt64(characters.count))
        switch chance.next() % 5 {
        case 0: characters.remove(at: index)
        case 1: characters.insert(characters[Int(chance.next() % UInt64(characters.count))], at: index)
        case 2: characters.removeSubrange(index..<min(characters.count, index + Int(chance.next() % 12)))
        case 3: characters += characters[index...].prefix(200)
        default: characters.insert(contentsOf: pieces[Int(chance.next() % UInt64(pieces.count))], at: index)
        }
    }
    return String(characters)
}

@Test("Damaged expressions are taken or refused, and applied without a crash")
func damagedExpressions() throws {
    var chance = Randomness(seed: 2026)
    let conditions = [
        "(n = :a OR NOT size(l) > :b) AND attribute_exists(m.y[0]) AND n BETWEEN :a AND :b",
        "contains(ss, :s) AND begins_with(s, :s) OR #n IN (:a, :b, n)",
    ]
    let updates = [
        "SET l[1] = if_not_exists(m.x, :a) + :b, m.z = list_append(l, :l) REMOVE s ADD n :a DELETE ss :ss",
        "SET n = (n - :a), #n = :s REMOVE l[0], m.y[0]",
    ]
    var taken = 0
    for round in 0..<4000 {
        var attributes = try ExpressionAttributes(sampleMembers)
        let refusal = message { () throws(AWSError) in
            switch round % 4 {
            case 0:
                _ = try Condition(damaged(conditions[round / 4 % 2], &chance), .filter, &attributes).holds(
                    for: sampleItem)
            case 1:
                let update = try UpdateResolver.update(damaged(updates[round / 4 % 2], &chance), &attributes)
                _ = try update.apply(to: sampleItem, key: Item())
            case 2: _ = try Projection(damaged("m.y[0], l[2], #n.b, s", &chance), &attributes).apply(sampleItem)
            default:
                let text = damaged("p = :s AND (c BETWEEN :a AND :b)", &chance)
                _ = try KeyConditions(["KeyConditionExpression": .string(text)], &attributes)
            }
        }
        if refusal == nil { taken += 1 }
    }
    #expect((100..<3900).contains(taken))
}

@Test("Damaged statements are taken or refused without a crash")
func damagedStatements() throws {
    var chance = Randomness(seed: 2026)
    let statements = [
        "SELECT m.y[0], \"s\" FROM \"t\".\"i\" WHERE p IN ['a', ?] AND c BETWEEN 1 AND -2.5e3 OR p = 'b' ORDER BY c DESC",
        "INSERT INTO t VALUE {'p': ?, 'm': {'x': [1, null, true]}, 's': <<'a', 'b'>>}",
        "UPDATE t SET n = n + 1 SET ss = set_add(ss, <<'z'>>) REMOVE l[0] WHERE p = 'a' AND s IS NOT MISSING RETURNING ALL NEW *",
        "EXISTS(SELECT * FROM t WHERE p = 'a' AND (size(l) > 2 OR attribute_type(n, 'N')))",
    ]
    let schema = KeySchema(
        hash: [KeyAttribute(name: "p", kind: .S)], range: [KeyAttribute(name: "c", kind: .N)])
    var taken = 0
    for round in 0..<4000 {
        let text = damaged(statements[round % statements.count], &chance)
        let refusal = message { () throws(AWSError) in
            let (statement, count) = try PartiQLParser.parse(text)
            let context = PartiQLContext(parameters: Array(repeating: .string("v"), count: count))
            switch statement {
            case .select(let select), .exists(let select):
                let condition = try PartiQLPlan.condition(select, context)
                _ = try PartiQLPlan(select, condition, schema, context).filter?.holds(for: sampleItem)
                _ = try PartiQLProjection(select, context)?.apply(sampleItem)
            case .insert(_, let item): _ = try context.value(item)
            case .update(_, let assignments, _, _):
                _ = try PartiQLUpdates(context: context).update(assignments).apply(to: sampleItem, key: Item())
            case .delete: break
            }
        }
        if refusal == nil { taken += 1 }
    }
    #expect((100..<3900).contains(taken))
}
