// What is wrong with a string that should be a type, in ruff's words. Rare, so it is read anew.
#include "syntax/grammar.h"
#include "syntax/lexemes.h"
#include "syntax/literal.h"
#include "syntax/string_type.h"

static const char AT_THE_END[] = "Unexpected token at the end of an expression";
static const char NO_EXPRESSION[] = "Expected an expression";

static Lexeme first_lexeme(const Source *source, Arena *arena) {
    SyntaxErrorList errors = {0};
    LexemeReader *const reader = ARENA_NEW(arena, LexemeReader);
    reader_init(reader, source, arena, &errors, &errors);
    Lexeme lexeme = reader_next(reader);
    while (lexeme.kind == LEXEME_NEWLINE) lexeme = reader_next(reader);
    reader_release(reader);
    return lexeme;
}

// Statements begin with words that no expression begins with.
static bool is_statement_word(LexemeKind kind) {
    switch (kind) {
    case LEXEME_AWAIT:
    case LEXEME_FALSE:
    case LEXEME_LAMBDA:
    case LEXEME_NONE:
    case LEXEME_NOT:
    case LEXEME_TRUE:
    case LEXEME_YIELD: return false;
    default: return kind >= LEXEME_AND && kind <= LEXEME_WITH;
    }
}

// True if there is a sign of a statement in front of the error: `a = `, `note: for`. An expression
// ends there.
static bool is_in_statement(const Source *source, Arena *arena, uint32_t error) {
    SyntaxErrorList errors = {0};
    LexemeReader *const reader = ARENA_NEW(arena, LexemeReader);
    reader_init(reader, source, arena, &errors, &errors);
    uint32_t depth = 0;
    uint32_t lambdas = 0;
    bool is_ended = false;
    for (Lexeme at = reader_next(reader); at.kind != LEXEME_END && at.start < error && !is_ended;
         at = reader_next(reader)) {
        switch (at.kind) {
        case LEXEME_LEFT_PARENTHESIS:
        case LEXEME_LEFT_BRACKET:
        case LEXEME_LEFT_BRACE: depth++; break;
        case LEXEME_RIGHT_PARENTHESIS:
        case LEXEME_RIGHT_BRACKET:
        case LEXEME_RIGHT_BRACE: depth -= depth != 0; break;
        case LEXEME_LAMBDA: lambdas++; break;
        case LEXEME_COLON:
            is_ended = depth == 0 && lambdas == 0;
            lambdas -= lambdas != 0;
            break;
        case LEXEME_EQUAL: is_ended = depth == 0 && lambdas == 0; break;
        default: break;
        }
    }
    reader_release(reader);
    return is_ended;
}

// What the grammar says of statements only.
static bool is_about_statement(Text message, const Lexeme *first) {
    static const char *const beginnings[] = {
        "Simple statements must be", "Compound statements are not allowed",
        "Invalid assignment target", "Invalid annotated assignment target",
        "Invalid augmented assignment target"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        if (text_starts_with(message, text_from_c(beginnings[i]))) return true;
    }
    return first->kind == LEXEME_MATCH && (text_starts_with(message, TEXT("Expected `:`")) ||
                                           text_starts_with(message, TEXT("Expected an indented")));
}

// The grammar reads the text as a file: what it says about statements is put as for expressions.
static Text reworded(const SyntaxError *error, const Lexeme *first, const Source *source,
                     Arena *arena) {
    if (is_about_statement(error->message, first)) return text_from_c(AT_THE_END);
    if (text_is(error->message, "Expected a statement")) {
        return text_from_c(error->range.start == 0 ? NO_EXPRESSION : AT_THE_END);
    }
    if (text_is(error->message, "Unexpected indentation")) return text_from_c(NO_EXPRESSION);
    const bool is_behind = is_in_statement(source, arena, error->range.start);
    return is_behind ? text_from_c(AT_THE_END) : error->message;
}

Text string_type_error(const Ast *ast, Node string, Arena *arena) {
    Text value;
    if (ast_has_flag(ast, string, NODE_FLAG_WHOLE_STRING) ||
        !literal_string(ast, string, arena, &value)) {
        return text_from_c(AT_THE_END);
    }
    const bool is_triple =
        ast_is(ast, string, NODE_STRING) && (string_parts(ast, string).flags & STRING_TRIPLE) != 0;
    if (is_triple) value = text_trim(value);
    const Source *const source = string_type_source(ast->source, arena, value);
    const Lexeme first = first_lexeme(source, arena);
    if (first.kind == LEXEME_END) return text_from_c(NO_EXPRESSION);
    if (first.kind == LEXEME_YIELD) return TEXT("Yield expression cannot be used here");
    if (is_statement_word(first.kind)) {
        return arena_printf(
            arena, "Expected an identifier, but found a keyword `%s` that cannot be used here",
            lexeme_spelling(first.kind));
    }
    SyntaxErrorList errors = {0};
    const GrammarOptions options = {0};
    grammar_check(&errors, source, arena, &options);
    const bool is_bare = errors.count != 0 && text_is(errors.items[0].message, NO_EXPRESSION);
    if (first.kind == LEXEME_STAR && !is_bare)
        return TEXT("Starred expression cannot be used here");
    return errors.count != 0 ? reworded(&errors.items[0], &first, source, arena)
                             : text_from_c(AT_THE_END);
}
