// Uses of typing: the references whose binding is an import of it or from it.
#include "model/typing_use.h"

#include "model/symbols.h"

static Node member_node(const Ast *ast, Node module) {
    const Node attribute = ast_parent(ast, module);
    const bool is_object =
        ast_is(ast, attribute, NODE_ATTRIBUTE) && ast_first_child(ast, attribute) == module;
    return is_object ? attribute : 0;
}

static bool fill(const Model *model, const Ast *ast, const Reference *reference, TypingUse *use) {
    const Binding *const binding = model_binding(model, reference->binding);
    const Node name = reference->node;
    if (!ast_is(ast, name, NODE_IDENTIFIER)) return false;
    use->reference = reference;
    if ((binding->flags & BINDING_FLAG_TYPING_MEMBER) != 0) {
        use->node = name;
        use->member = ast_text(ast, imported_name(ast, binding));
        use->module = ast_text(ast, ast_child(ast, binding->statement, FIELD_MODULE_NAME));
        return true;
    }
    use->node = member_node(ast, name);
    if (use->node == 0) return false;
    use->member = ast_name(ast, ast_child(ast, use->node, FIELD_ATTRIBUTE));
    use->module = ast_text(ast, imported_name(ast, binding));
    return true;
}

bool typing_use_next(const Model *model, const Ast *ast, TypingUse *use) {
    const uint32_t typing = BINDING_FLAG_TYPING_MODULE | BINDING_FLAG_TYPING_MEMBER;
    if (!model->has_typing_import) return false;
    while (use->next < model_reference_count(model)) {
        const Reference *const reference = model_reference(model, ++use->next);
        if (reference->binding == 0 || (reference->flags & REFERENCE_DELETE) != 0) continue;
        if ((model_binding(model, reference->binding)->flags & typing) == 0) continue;
        if (fill(model, ast, reference, use)) return true;
    }
    return false;
}

Node typing_use_subscript(const Ast *ast, const TypingUse *use) {
    const Node parent = ast_parent(ast, use->node);
    const bool is_subscript =
        ast_is(ast, parent, NODE_SUBSCRIPT) || ast_is(ast, parent, NODE_GENERIC_TYPE);
    return is_subscript && ast_first_child(ast, parent) == use->node ? parent : 0;
}

Text typing_use_text(const Ast *ast, const TypingUse *use, Arena *arena) {
    if (!ast_has_flag(ast, use->node, NODE_FLAG_WHOLE_STRING)) return ast_text(ast, use->node);
    const Text name = ast_name(ast, use->reference->node);
    return use->node == use->reference->node ? name
                                             : ARENA_JOIN(arena, name, TEXT("."), use->member);
}

bool typing_use_is_unevaluated(const TypingUse *use) {
    const uint32_t flags = REFERENCE_UNEVALUATED | REFERENCE_STRING | REFERENCE_IN_TYPE_CHECKING;
    return (use->reference->flags & flags) != 0;
}

bool is_generic_class_expression(const Model *model, Node expression, Arena *arena) {
    static const char *const generic[] = {"AbstractSet",
                                          "AsyncContextManager",
                                          "AsyncGenerator",
                                          "AsyncIterator",
                                          "Awaitable",
                                          "BinaryIO",
                                          "ByteString",
                                          "Callable",
                                          "ChainMap",
                                          "ClassVar",
                                          "Collection",
                                          "Concatenate",
                                          "Container",
                                          "ContextManager",
                                          "Coroutine",
                                          "Counter",
                                          "DefaultDict",
                                          "Deque",
                                          "Dict",
                                          "Final",
                                          "FrozenSet",
                                          "Generator",
                                          "Generic",
                                          "IO",
                                          "ItemsView",
                                          "Iterable",
                                          "Iterator",
                                          "KeysView",
                                          "List",
                                          "Mapping",
                                          "Match",
                                          "MutableMapping",
                                          "MutableSequence",
                                          "MutableSet",
                                          "Optional",
                                          "OrderedDict",
                                          "Pattern",
                                          "Reversible",
                                          "Sequence",
                                          "Set",
                                          "TextIO",
                                          "Tuple",
                                          "Type",
                                          "TypeForm",
                                          "TypeGuard",
                                          "TypeIs",
                                          "Union",
                                          "Unpack",
                                          "ValuesView",
                                          NULL};
    const Text name = model_qualified_name(model, expression, arena);
    const size_t dot = text_find_byte(name, '.', 0);
    const Text module = text_slice(name, 0, dot != TEXT_NOT_FOUND ? dot : 0);
    if (!text_is(module, "typing") && !text_is(module, "typing_extensions")) {
        return is_generic_class_name(name);
    }
    const Text member = text_skip(name, dot + 1);
    for (const char *const *known = generic; *known != NULL; known++) {
        if (text_is(member, *known)) return true;
    }
    return false;
}
