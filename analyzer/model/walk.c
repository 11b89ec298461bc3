// The walk: the whole file in the order of evaluation, by tasks on a stack (see symbols.h). What a
// definition reads, and when, is definitions.c's.
#include "model/references.h"

// ---- Tasks ----

void task_push(Model *self, TaskKind kind, Node node, Node end, uint32_t detail, Context context) {
    const Task task = {kind, node, end, detail, context};
    VEC_PUSH(self->arena, &self->tasks, task);
}

static Node read_ahead(Model *self, Node node, Node end, Context context);

// True if a step can be done at once: none before it waits.
static bool is_next(const Model *self) {
    return self->tasks.count == self->first_step;
}

void task_read_range(Model *self, Node node, Node end, Context context) {
    if (is_next(self)) node = read_ahead(self, node, end, context);
    if (node < end) task_push(self, TASK_READ, node, end, 0, context);
}

void task_read(Model *self, Node node, Context context) {
    if (node != 0) task_read_range(self, node, ast_end_of(self->ast, node), context);
}

static void take_step(Model *self, const Task *task);

void task_step(Model *self, TaskKind kind, Node node, Node end, uint32_t detail, Context context) {
    const Task task = {kind, node, end, detail, context};
    if (is_next(self)) {
        take_step(self, &task);
    } else {
        VEC_PUSH(self->arena, &self->tasks, task);
    }
}

void task_bind_part(Model *self, Node name, Node statement, uint32_t detail, Context context) {
    task_step(self, TASK_BIND, name, statement, detail, context);
}

void task_put_off(Model *self, TaskList *list, TaskKind kind, Node node, Context context) {
    const Task task = {kind, node, ast_end_of(self->ast, node), 0, context};
    VEC_PUSH(self->arena, list, task);
}

void task_read_type(Model *self, Node node, Context context) {
    context.flags |= CONTEXT_TYPE_DEFINITION;
    const bool is_late = self->ast->source->kind == SOURCE_STUB && node != 0 &&
                         (context.flags & CONTEXT_DEFERRED) == 0;
    if (is_late) {
        context.flags |= CONTEXT_DEFERRED;
        task_put_off(self, &self->annotations, TASK_READ, node, context);
    } else {
        task_read(self, node, context);
    }
}

static Context in_branch(Model *self, Context context) {
    context.branch = ++self->branch_count;
    return context;
}

// ---- Statements ----

static void read_if(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    const Context conditional = with_flags(context, CONTEXT_CONDITIONAL);
    const Node condition = ast_child(ast, statement, FIELD_CONDITION);
    const bool is_type_checking = is_type_checking_condition(self, condition, context);
    AST_EACH_CHILD(ast, child, statement) {
        const uint8_t field = ast_field(ast, child);
        const bool is_body = field == FIELD_CONSEQUENCE;
        Context arm = field == FIELD_CONDITION ? context : conditional;
        if (is_body || field == FIELD_ALTERNATIVE) arm = in_branch(self, arm);
        if (is_body && is_type_checking) arm.flags |= CONTEXT_TYPE_CHECKING;
        task_read(self, child, arm);
    }
}

// Body and `else` of a try are one branch; each handler and `finally` are their own.
static void read_try(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    const Context body = in_branch(self, context);
    const uint32_t handled = handled_exceptions(self, statement, context);
    AST_EACH_CHILD(ast, child, statement) {
        if (ast_field(ast, child) == FIELD_BODY) {
            task_read(self, child, with_flags(body, handled));
        } else if (ast_is(ast, child, NODE_ELSE_CLAUSE)) {
            task_read(self, child, body);
        } else if (ast_is(ast, child, NODE_EXCEPT_CLAUSE)) {
            task_read(self, child, context); // its name belongs to the try, its block is a branch
        } else {
            task_read(self, child, in_branch(self, context));
        }
    }
}

static void read_except(Model *self, Node clause, Context context) {
    const Ast *const ast = self->ast;
    const Context outside = with_flags(context, CONTEXT_HANDLER | CONTEXT_CONDITIONAL);
    const Context inside = in_branch(self, outside);
    Context in_type = context; // read on the way into the block
    in_type.branch = inside.branch;
    Node name = 0;
    BindingId hidden = 0;
    AST_EACH_CHILD(ast, child, clause) {
        if (!ast_is(ast, child, NODE_AS_PATTERN)) {
            task_read(self, child, ast_is(ast, child, NODE_BLOCK) ? inside : in_type);
            continue;
        }
        name = ast_first_child(ast, ast_child(ast, child, FIELD_ALIAS));
        if (!ast_is(ast, name, NODE_IDENTIFIER)) name = 0;
        // Before the type is read, as ruff has it: `except Error as Error` is about itself.
        if (name != 0) {
            hidden = scope_resolve(self, context, name);
            task_bind(self, name, BINDING_EXCEPTION, outside);
        }
        task_read(self, ast_first_child(ast, child), in_type);
    }
    if (name != 0) task_step(self, TASK_UNBIND, name, 0, hidden, outside);
}

static void unbind_exception(Model *self, const Task *task) {
    const BindingId own = self->meaning[task->node];
    const BindingId id =
        binding_add(self, task->context, ast_atom(self->ast, task->node), BINDING_UNBOUND_EXCEPTION,
                    task->node, ast_parent(self->ast, task->node));
    self->bindings.items[id].stands_for = task->detail;
    self->meaning[task->node] = own;
}

static void read_for(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    task_read(self, ast_child(ast, statement, FIELD_RIGHT), context);
    task_bind(self, ast_child(ast, statement, FIELD_LEFT), BINDING_LOOP_VARIABLE, context);
    const Node left = ast_child(ast, statement, FIELD_LEFT);
    for (Node child = ast_next(ast, left); child != 0; child = ast_next(ast, child)) {
        if (ast_field(ast, child) != FIELD_RIGHT) task_read(self, child, context);
    }
}

// What a context manager swallows may leave the body unfinished: a branch.
static void read_with(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, child, statement) {
        const bool is_body = ast_field(ast, child) == FIELD_BODY;
        task_read(self, child, is_body ? in_branch(self, context) : context);
    }
}

static void read_match(Model *self, Node clause, Context context) {
    const Ast *const ast = self->ast;
    const Context outside = with_flags(context, CONTEXT_CONDITIONAL);
    const Context arm = in_branch(self, outside);
    AST_EACH_CHILD(ast, child, clause) {
        if (ast_is(ast, child, NODE_CASE_PATTERN)) {
            task_step(self, TASK_PATTERN, child, 0, 0, outside);
        } else {
            task_read(self, child, ast_is(ast, child, NODE_BLOCK) ? arm : outside);
        }
    }
}

static void delete_targets(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    for (Node node = statement + 1; node < ast_end_of(ast, statement);) {
        const uint16_t kind = ast_kind(ast, node);
        const bool is_place = kind == NODE_ATTRIBUTE || kind == NODE_SUBSCRIPT ||
                              kind == NODE_CALL || kind == NODE_ERROR;
        if (is_place) task_read(self, node, context);
        if (kind == NODE_IDENTIFIER) task_step(self, TASK_DELETE, node, 0, 0, context);
        node = is_place ? ast_end_of(ast, node) : node + 1;
    }
}

// ---- Expressions ----

// The first iterable belongs to the scope around, everything else to the comprehension's own.
static void read_comprehension(Model *self, Node comprehension, Context context) {
    const Ast *const ast = self->ast;
    const Node clause = ast_child_of_kind(ast, comprehension, NODE_FOR_IN_CLAUSE);
    task_read(self, ast_child(ast, clause, FIELD_RIGHT), context);
    task_step(self, TASK_COMPREHENSION, comprehension, clause, 0, context);
}

static void read_comprehension_inside(Model *self, const Task *task) {
    const Ast *const ast = self->ast;
    const Node first_clause = task->end;
    Context inner = task->context;
    inner.scope = scope_add(self, SCOPE_COMPREHENSION, task->node, inner.scope);
    for (Node clause = first_clause; clause != 0; clause = ast_next(ast, clause)) {
        if (!ast_is(ast, clause, NODE_FOR_IN_CLAUSE)) {
            task_read(self, clause, inner);
            continue;
        }
        const Node left = ast_child(ast, clause, FIELD_LEFT);
        if (clause != first_clause) {
            for (Node right = ast_next(ast, left); right != 0; right = ast_next(ast, right)) {
                task_read(self, right, inner);
            }
        }
        task_bind(self, left, BINDING_COMPREHENSION, inner);
    }
    task_read(self, ast_child(ast, task->node, FIELD_BODY), inner);
}

// `body if condition else other`: the condition may bind what the body uses.
static void read_conditional(Model *self, Node expression, Context context) {
    const Ast *const ast = self->ast;
    const Node body = ast_first_child(ast, expression);
    const Node condition = ast_next(ast, body);
    task_read(self, condition, context);
    task_read(self, body, context);
    if (condition != 0) task_read(self, ast_next(ast, condition), context);
}

// The tree takes `x:=^80` in `f"{x:=^80}"` for a walrus; to Python `=^80` says how `x` is written.
static void read_aligned(Model *self, Node expression, Context context) {
    const Ast *const ast = self->ast;
    const Node value = ast_child(ast, expression, FIELD_VALUE);
    if (ast_is(ast, value, NODE_SET)) task_read(self, value, context); // a field: `{x:={width}}`
    task_read(self, ast_child(ast, expression, FIELD_NAME), context);
}

static void read_named_expression(Model *self, Node expression, Context context) {
    const Ast *const ast = self->ast;
    if (ast_is(ast, ast_parent(ast, expression), NODE_INTERPOLATION)) {
        read_aligned(self, expression, context);
        return;
    }
    task_read(self, ast_child(ast, expression, FIELD_VALUE), context);
    task_bind(self, ast_child(ast, expression, FIELD_NAME), BINDING_NAMED_EXPRESSION, context);
}

// `value as target` in a with statement.
static void read_as(Model *self, Node node, Context context) {
    const Ast *const ast = self->ast;
    const Node target = ast_first_child(ast, ast_child(ast, node, FIELD_ALIAS));
    task_read(self, ast_first_child(ast, node), context);
    if (target != 0) {
        const bool is_tuple = ast_is(ast, target, NODE_TUPLE);
        const uint32_t detail =
            BINDING_WITH_ITEM | (is_tuple ? BINDING_FLAG_UNPACKED << TARGET_FLAG_SHIFT : 0u);
        task_bind(self, target, detail, context);
    }
}

static void put_off_string(Model *self, Node string, Context context) {
    task_put_off(self, &self->strings, TASK_STRING_TYPE, string,
                 with_flags(context, CONTEXT_STRING));
}

// ---- One run of nodes ----

// Nodes whose children are not simply read from left to right: pushes what is to be done for them.
static void read_special(Model *self, Node node, Context context) {
    switch (ast_kind(self->ast, node)) {
    case NODE_FUNCTION_DEFINITION: read_function(self, node, context); break;
    case NODE_CLASS_DEFINITION: read_class(self, node, context); break;
    case NODE_LAMBDA: read_lambda(self, node, context); break;
    case NODE_ASSIGNMENT: bind_assignment(self, node, context); break;
    case NODE_AUGMENTED_ASSIGNMENT: bind_augmented(self, node, context); break;
    case NODE_NAMED_EXPRESSION: read_named_expression(self, node, context); break;
    case NODE_AS_PATTERN: read_as(self, node, context); break;
    case NODE_FOR_STATEMENT: read_for(self, node, context); break;
    case NODE_WITH_STATEMENT: read_with(self, node, context); break;
    case NODE_CONDITIONAL_EXPRESSION: read_conditional(self, node, context); break;
    case NODE_ELSE_CLAUSE:
    case NODE_WHILE_STATEMENT: {
        const Context inside = with_flags(context, CONTEXT_CONDITIONAL);
        task_read_range(self, node + 1, ast_end_of(self->ast, node), inside);
        break;
    }
    case NODE_IF_STATEMENT: read_if(self, node, context); break;
    case NODE_TRY_STATEMENT: read_try(self, node, context); break;
    case NODE_EXCEPT_CLAUSE: read_except(self, node, context); break;
    case NODE_CASE_CLAUSE: read_match(self, node, context); break;
    case NODE_DELETE_STATEMENT: delete_targets(self, node, context); break;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: read_comprehension(self, node, context); break;
    case NODE_IMPORT_STATEMENT:
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT: bind_imports(self, node, context); break;
    case NODE_GLOBAL_STATEMENT:
    case NODE_NONLOCAL_STATEMENT: bind_declared_names(self, node, context); break;
    case NODE_TYPE_ALIAS_STATEMENT: read_type_alias(self, node, context); break;
    default: break;
    }
}

typedef enum Reading {
    READ_INTO, // go on with the first child
    READ_SPECIAL,
    READ_IDENTIFIER,
    READ_STRING,
    READ_ARGUMENTS,
    READ_SUBSCRIPT,
    READ_ERROR,
} Reading;

static const uint8_t READINGS[NODE_KIND_COUNT] = {
    [NODE_FUNCTION_DEFINITION] = READ_SPECIAL,
    [NODE_CLASS_DEFINITION] = READ_SPECIAL,
    [NODE_LAMBDA] = READ_SPECIAL,
    [NODE_ASSIGNMENT] = READ_SPECIAL,
    [NODE_AUGMENTED_ASSIGNMENT] = READ_SPECIAL,
    [NODE_NAMED_EXPRESSION] = READ_SPECIAL,
    [NODE_AS_PATTERN] = READ_SPECIAL,
    [NODE_FOR_STATEMENT] = READ_SPECIAL,
    [NODE_WITH_STATEMENT] = READ_SPECIAL,
    [NODE_CONDITIONAL_EXPRESSION] = READ_SPECIAL,
    [NODE_WHILE_STATEMENT] = READ_SPECIAL,
    [NODE_ELSE_CLAUSE] = READ_SPECIAL,
    [NODE_IF_STATEMENT] = READ_SPECIAL,
    [NODE_TRY_STATEMENT] = READ_SPECIAL,
    [NODE_EXCEPT_CLAUSE] = READ_SPECIAL,
    [NODE_CASE_CLAUSE] = READ_SPECIAL,
    [NODE_DELETE_STATEMENT] = READ_SPECIAL,
    [NODE_LIST_COMPREHENSION] = READ_SPECIAL,
    [NODE_SET_COMPREHENSION] = READ_SPECIAL,
    [NODE_DICTIONARY_COMPREHENSION] = READ_SPECIAL,
    [NODE_GENERATOR_EXPRESSION] = READ_SPECIAL,
    [NODE_IMPORT_STATEMENT] = READ_SPECIAL,
    [NODE_IMPORT_FROM_STATEMENT] = READ_SPECIAL,
    [NODE_FUTURE_IMPORT_STATEMENT] = READ_SPECIAL,
    [NODE_GLOBAL_STATEMENT] = READ_SPECIAL,
    [NODE_NONLOCAL_STATEMENT] = READ_SPECIAL,
    [NODE_TYPE_ALIAS_STATEMENT] = READ_SPECIAL,
    [NODE_ARGUMENT_LIST] = READ_ARGUMENTS,
    [NODE_IDENTIFIER] = READ_IDENTIFIER,
    [NODE_STRING] = READ_STRING,
    [NODE_CONCATENATED_STRING] = READ_STRING,
    [NODE_SUBSCRIPT] = READ_SUBSCRIPT,
    [NODE_GENERIC_TYPE] = READ_SUBSCRIPT,
    [NODE_ERROR] = READ_ERROR,
};

// The steps of a node that is not simply read into. False: it is, after all.
static bool read_apart(Model *self, Node node, Context context) {
    switch ((Reading)READINGS[ast_kind(self->ast, node)]) {
    case READ_STRING: read_interpolations(self, node, context); return true;
    case READ_ARGUMENTS: read_arguments(self, node, context); return true;
    case READ_SUBSCRIPT: return read_subscript(self, node, context);
    case READ_ERROR:
        task_read_range(self, node + 1, ast_end_of(self->ast, node),
                        with_flags(context, CONTEXT_ERROR));
        return true;
    default: read_special(self, node, context); return true;
    }
}

static bool is_type_string(Context context) {
    return (context.flags & (CONTEXT_TYPE_DEFINITION | CONTEXT_LITERAL)) == CONTEXT_TYPE_DEFINITION;
}

// Reads nodes up to the first that needs steps of its own; returns that.
static Node read_ahead(Model *self, Node node, Node end, Context context) {
    const Ast *const ast = self->ast;
    for (;;) {
        while (node < end && READINGS[ast_kind(ast, node)] == READ_INTO) node++;
        if (node >= end) return end;
        switch ((Reading)READINGS[ast_kind(ast, node)]) {
        case READ_IDENTIFIER:
            if (ast_names_variable(ast, node)) reference_add(self, context, node);
            node++;
            break;
        case READ_STRING:
            if (is_type_string(context)) {
                if (string_is_formatted(ast, node)) return node;
                put_off_string(self, node, context);
                node = ast_end_of(ast, node);
            } else {
                node++;
            }
            break;
        case READ_ARGUMENTS:
            if (!arguments_are_plain(self, node, context)) return node;
            node++;
            break;
        case READ_SUBSCRIPT:
            if (!subscript_is_plain(self, node, context)) return node;
            node++;
            break;
        default: return node;
        }
    }
}

// What waits from `first` on is done in the order in which it was pushed.
static void turn_round(Model *self, uint32_t first) {
    Task *const items = self->tasks.items;
    for (uint32_t last = self->tasks.count; first + 1 < last; first++) {
        const Task swapped = items[first];
        items[first] = items[--last];
        items[last] = swapped;
    }
}

static void read_nodes(Model *self, const Task *task) {
    for (Node node = task->node;;) {
        node = read_ahead(self, node, task->end, task->context);
        if (node >= task->end) return;
        const Node end = ast_end_of(self->ast, node);
        const uint32_t waiting = self->tasks.count;
        if (end < task->end) task_push(self, TASK_READ, end, task->end, 0, task->context);
        self->first_step = self->tasks.count;
        const bool is_apart = read_apart(self, node, task->context);
        if (self->tasks.count != self->first_step) {
            turn_round(self, self->first_step);
            return;
        }
        self->tasks.count = waiting; // nothing to wait for: go on here
        node = is_apart ? end : node + 1;
    }
}

static void take_step(Model *self, const Task *task) {
    switch (task->kind) {
    case TASK_READ: break; // has steps of its own: read_nodes
    case TASK_BIND: bind_target(self, task->node, task->end, task->detail, task->context); break;
    case TASK_DEFINITION: bind_definition(self, task); break;
    case TASK_FUNCTION: put_off_function(self, task->node, task->context); break;
    case TASK_FUNCTION_BODY:
    case TASK_LAMBDA_BODY: read_function_body(self, task->node, task->context); break;
    case TASK_CLASS_BODY: read_class_body(self, task->node, task->context); break;
    case TASK_UNBIND: unbind_exception(self, task); break;
    case TASK_TYPE_PARAMETERS: bind_type_parameters(self, task->node, task->context); break;
    case TASK_COMPREHENSION: read_comprehension_inside(self, task); break;
    case TASK_STRING_TYPE: read_type_string(self, task->node, task->context); break;
    case TASK_DELETE: scope_delete(self, task->context, task->node); break;
    case TASK_PATTERN: bind_pattern(self, task->node, task->context); break;
    }
}

static void run_task(Model *self, Task task) {
    if (task.kind == TASK_READ) {
        read_nodes(self, &task);
        return;
    }
    self->first_step = self->tasks.count;
    take_step(self, &task);
    turn_round(self, self->first_step);
}

static void run_tasks(Model *self) {
    while (self->tasks.count != 0) run_task(self, self->tasks.items[--self->tasks.count]);
}

// Runs what had been put off on `list`; what is put off meanwhile waits for the next turn. It is
// read when the handlers around it are of no use any more.
static void run_list(Model *self, TaskList *list) {
    const TaskList taken = *list;
    *list = (TaskList){0};
    for (uint32_t i = 0; i < taken.count; i++) {
        Task task = taken.items[i];
        task.context.flags &= (uint32_t)~CONTEXT_NAME_ERROR;
        run_task(self, task);
        run_tasks(self);
    }
}

void model_walk(Model *self) {
    const Context module = {.scope = scope_add(self, SCOPE_MODULE, AST_ROOT, 0)};
    task_read(self, AST_ROOT, module);
    run_tasks(self);
    while (self->functions.count + self->lambdas.count + self->annotations.count +
               self->strings.count + self->type_parameters.count + self->class_bases.count !=
           0) {
        run_list(self, &self->class_bases);
        while (self->functions.count != 0) run_list(self, &self->functions);
        run_list(self, &self->type_parameters);
        run_list(self, &self->lambdas);
        run_list(self, &self->annotations);
        run_list(self, &self->strings);
    }
}
